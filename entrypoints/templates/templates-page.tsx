import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { EXPORT_PRESETS, type ExportPreset, presetTemplate } from '@/lib/core/formats/markdown/presets';
import { type ExportTemplates, loadTemplates, saveTemplate } from '@/lib/platform/export-templates';
import { i18n } from '@/lib/platform/i18n';
import { pageNav } from '@/lib/view/page-links';
import { type Preview, previewArticle, previewOf, type TemplateFault } from '@/lib/view/template-preview';
import { useAttempts } from '@/lib/view/use-attempt';

/** Puts the cursor where the fault is. */
function goTo(field: HTMLTextAreaElement | null, { line, column }: TemplateFault): void {
  if (!field) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(at, at + 1);
}

/** The newest of several answers: an older one that comes late is passed over. */
function usePreview(source: string, preset: ExportPreset, attempt: (work: () => Promise<void>) => void) {
  const [article, setArticle] = useState<ExportedArticle>();
  const [preview, setPreview] = useState<Preview>();
  useLayoutEffect(() => attempt(async () => setArticle(await previewArticle())), []);
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    if (article) {
      attempt(async () => {
        const made = await previewOf(source, preset, article);
        if (!lifetime.signal.aborted) setPreview(made);
      });
    }
    return () => lifetime.abort();
  }, [source, preset, article]);
  return { article, preview };
}

/** Changes what an export looks like: a template beside what it makes of one of the reader's articles. */
export function TemplatesPage() {
  const { notice, say, attempt } = useAttempts();
  const [preset, setPreset] = useState<ExportPreset>('plain');
  const [saved, setSaved] = useState<ExportTemplates>({});
  const [source, setSource] = useState(presetTemplate('plain'));
  const field = useRef<HTMLTextAreaElement>(null);
  const { article, preview } = usePreview(source, preset, attempt);
  const fault = preview?.kind === 'fault' ? preview.fault : undefined;
  const standing = saved[preset] ?? presetTemplate(preset);
  useLayoutEffect(
    () =>
      attempt(async () => {
        const templates = await loadTemplates();
        setSaved(templates);
        setSource(templates.plain ?? presetTemplate('plain'));
      }),
    [],
  );

  const choose = (id: ExportPreset): void => {
    say(undefined);
    setPreset(id);
    setSource(saved[id] ?? presetTemplate(id));
  };
  const keep = async (next: string | undefined): Promise<void> => {
    await saveTemplate(preset, next);
    setSaved(await loadTemplates());
    if (next === undefined) setSource(presetTemplate(preset));
    say({ kind: 'done', text: i18n.t(next === undefined ? 'template.resetDone' : 'template.saved') });
  };

  return (
    <>
      <PageNav current="templates" {...pageNav()} />
      <main>
        <h1>{i18n.t('template.title')}</h1>
        <p class="lead">{i18n.t('template.lead')}</p>
        <div class="tools">
          <label class="preset">
            {i18n.t('template.preset')}
            <select
              name="preset"
              value={preset}
              onChange={(event) => choose(event.currentTarget.value as ExportPreset)}
            >
              {EXPORT_PRESETS.map((id) => (
                <option key={id} value={id}>
                  {i18n.t(`exportPreset.${id}`)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="primary"
            data-action="save-template"
            disabled={fault !== undefined || source === standing}
            onClick={() => attempt(() => keep(source))}
          >
            {i18n.t('template.save')}
          </button>
          <button
            type="button"
            class="plain"
            data-action="reset-template"
            disabled={source === presetTemplate(preset) && saved[preset] === undefined}
            onClick={() => attempt(() => keep(undefined))}
          >
            {i18n.t('template.reset')}
          </button>
        </div>
        {notice && <Notice {...notice} />}
        <div class="sides">
          <section aria-labelledby="template">
            <h2 id="template">{i18n.t('template.template')}</h2>
            <textarea
              ref={field}
              name="template"
              aria-labelledby="template"
              aria-invalid={fault !== undefined}
              aria-describedby={fault ? 'fault' : undefined}
              spellcheck={false}
              rows={24}
              value={source}
              onInput={(event) => setSource(event.currentTarget.value)}
            />
            {fault && (
              <p class="fault" id="fault" role="alert">
                <span>{fault.text}</span>
                <button type="button" data-action="go-to-fault" onClick={() => goTo(field.current, fault)}>
                  {i18n.t('template.goTo')}
                </button>
              </p>
            )}
            <details>
              <summary>{i18n.t('template.help')}</summary>
              <p>{i18n.t('template.helpText')}</p>
            </details>
          </section>
          <section aria-labelledby="preview">
            <h2 id="preview">{i18n.t('template.preview', [article?.title ?? ''])}</h2>
            <textarea
              readOnly
              name="made"
              aria-labelledby="preview"
              data-preview={preview?.kind}
              value={preview?.kind === 'made' ? preview.text : ''}
            />
          </section>
        </div>
      </main>
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { type ExportScope, readScope, scopeAddress } from '@/lib/core/formats/export/scope';
import { i18n } from '@/lib/platform/i18n';
import { errorText } from '@/lib/view/error-text';
import { type ExportChoices, loadChoices, saveChoices } from '@/lib/view/export/choices';
import { useExport } from '@/lib/view/export/use-export';
import { usePlan } from '@/lib/view/export/use-plan';
import { usePreview } from '@/lib/view/export/use-preview';
import { useTitle } from '@/lib/view/export/use-title';
import { pageNav } from '@/lib/view/page-links';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { Destination } from './destination';
import { FormSection } from './form-section';
import { OptionsSection } from './options-section';
import { Preview } from './preview';
import { ScopeSection } from './scope-section';

/** Everything about one export on one page: what, in which form, how it begins, where to. */
export function ExportPage() {
  const storeNotice = useStoreNotice();
  const [opened] = useState(() => readScope(location.search));
  const [scope, setScope] = useState<ExportScope>(opened);
  const [choices, setChoices] = useState<ExportChoices>(loadChoices);
  const plan = usePlan(scope);
  const title = useTitle(scope);
  const exporting = useExport();
  const choose = (fields: Partial<ExportChoices>): void => {
    const next = { ...choices, ...fields };
    saveChoices(next);
    setChoices(next);
    exporting.forget();
  };
  const articles = plan.kind === 'ready' && plan.clippings > 0 ? plan.articles : undefined;
  const run = useMemo(() => articles && { plan: articles, choices, title }, [articles, choices, title]);
  const preview = usePreview(run);
  const chooseScope = (next: ExportScope): void => {
    setScope(next);
    exporting.forget();
    // Reloading shows the same; what was chosen in a list has no address beyond this visit.
    history.replaceState(null, '', `${location.pathname}${scopeAddress(next)}`);
  };
  return (
    <>
      <PageNav current="export" {...pageNav()} />
      <main>
        <h1>{i18n.t('exportPage.title')}</h1>
        {storeNotice && <Notice {...storeNotice} />}
        <p class="lead">{i18n.t('exportPage.lead')}</p>
        <ScopeSection opened={opened} scope={scope} plan={plan} choose={chooseScope} />
        {plan.kind === 'gone' && <Notice kind="hint" text={i18n.t('exportPage.gone')} />}
        {plan.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.failed', [errorText(plan.error)])} />}
        {plan.kind === 'ready' && plan.clippings === 0 && <Notice kind="hint" text={i18n.t('exportPage.nothing')} />}
        <FormSection form={choices.form} choose={(form) => choose({ form })} />
        <OptionsSection choices={choices} several={(articles?.length ?? 0) > 1} choose={choose} />
        {run && <Preview preview={preview} />}
        <Destination run={run} total={plan.kind === 'ready' ? plan.clippings : 0} exporting={exporting} />
      </main>
    </>
  );
}

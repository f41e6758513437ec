/** Conversion between the scripts. The tables are loaded when somebody asks for it: a megabyte for traditional script. */
import type { Script } from '@/lib/core/clippings/types';

/** Simplified, or traditional with the forms of characters of Taiwan or Hong Kong. */
export type TargetScript = 'simplified' | 'taiwan' | 'hongkong';

/** Writes a text in the target script, characters only; `script` is the text's own, where it is known. */
export type ScriptConverter = (text: string, script: Script | undefined) => string;

export async function scriptConverter(target: TargetScript): Promise<ScriptConverter> {
  if (target === 'simplified') {
    const { Converter } = await import('opencc-js/t2cn');
    const convert = Converter({ from: 't', to: 'cn' });
    return (text, script) => (script === 'Hans' ? text : convert(text));
  }
  const { Converter, ConverterFactory, Locale } = await import('opencc-js/cn2t');
  const to = target === 'taiwan' ? 'tw' : 'hk';
  const convert = Converter({ from: 'cn', to });
  const forms = Locale.to[to];
  // What is traditional already only takes the place's own forms: 裏 and 裡, 爲 and 為.
  const place = forms ? ConverterFactory(forms) : (text: string) => text;
  return (text, script) => (script === 'Hant' ? place(text) : convert(text));
}

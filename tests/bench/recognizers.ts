/** Microsoft's recognizers-text, for comparison: a dependency of the benchmark alone. */
type Recognizers = typeof import('@microsoft/recognizers-text-suite');

/** Does what `findFigures` does, as far as that library can; undefined where it is not installed. */
export async function loadRecognizers(): Promise<((paragraph: string) => number) | undefined> {
  const module: Recognizers | undefined = await import('@microsoft/recognizers-text-suite').catch((error) => {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
  if (!module) return undefined;
  const {
    Culture,
    recognizeAge,
    recognizeCurrency,
    recognizeDateTime,
    recognizeDimension,
    recognizeNumber,
    recognizePercentage,
  } = module;
  const recognizers = [
    recognizeNumber,
    recognizePercentage,
    recognizeAge,
    recognizeCurrency,
    recognizeDimension,
    recognizeDateTime,
  ];
  return (paragraph) =>
    recognizers.reduce((found, recognize) => found + recognize(paragraph, Culture.Chinese).length, 0);
}

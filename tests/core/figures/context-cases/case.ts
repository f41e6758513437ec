/** One expectation: in the sentence, the field of the figure written so. */
export type Case = readonly [sentence: string, figure: string, expected: string | undefined];

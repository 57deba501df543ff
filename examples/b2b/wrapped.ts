/** Text in lines of a width, in columns of a terminal: Chinese characters take two, and may be parted anywhere. */

/** Words and Chinese characters, each with the marks that may not be parted from it. */
const pieces = /[（“]*(?:[!-~]+|[^ -~])[。，；：、）”]* ?/gu;
const wide = /[^ -~“”…]/gu;

const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** See the head of this file. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && widthOf(`${line}${piece}`.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

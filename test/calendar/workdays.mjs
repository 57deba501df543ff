/** Prints the working days of China from one date to another, as the package chinese-days tells them. */
import chineseDays from 'chinese-days';

const [from, to] = process.argv.slice(2).map((date) => Date.parse(date));
const found = [];
for (let at = from; at < to; at += 86_400_000) {
  const date = new Date(at).toISOString().slice(0, 10);
  if (chineseDays.isWorkday(date)) found.push(date);
}
console.log(JSON.stringify(found));

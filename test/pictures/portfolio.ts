/** The pictures of the portfolio example, from the same files. */
import { gradePortfolio, pareto8020 } from 'clientele/tiers';
import { svgOf } from '../../examples/charts/svgOf.ts';
import { paretoChart, pyramidChart } from '../../examples/portfolio/pictures.ts';
import { readShop } from '../../examples/portfolio/shop.ts';
import { readTelephoneCompany } from '../../examples/portfolio/telephoneCompany.ts';

const asOf = '2011-12-10';
/** The shop is graded once for both pictures. */
let shop: ReturnType<typeof graded> | null = null;

async function graded() {
  return gradePortfolio(pareto8020, (await readShop()).bySales, { asOf });
}

/** The Pareto curves of both files. */
export async function paretoPicture(): Promise<string> {
  shop ??= graded();
  const { subscribers } = readTelephoneCompany();
  const telephone = gradePortfolio(pareto8020, subscribers, { asOf });
  return svgOf(
    paretoChart([
      { name: 'gift shop', curve: (await shop).concentration.curve },
      { name: 'telephone company', curve: telephone.concentration.curve },
    ]),
  );
}

/** The grades of the shop. */
export async function pyramidPicture(): Promise<string> {
  shop ??= graded();
  return svgOf(pyramidChart((await shop).summary));
}

import { smaIndicator } from './sma';

export const meanIndicator = {
  ...smaIndicator,
  name: 'mean',
  title: 'Mean',
  formula: 'mean of the last period values: sma by its name in statistics',
};

import { changeIndicator } from './change';
import { period } from './parameters';

export const momentumIndicator = {
  ...changeIndicator,
  name: 'momentum',
  title: 'Momentum',
  parameters: [period(10)],
};

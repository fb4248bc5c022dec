/** A section of the metrics page. Its numbers were worked out by hand; test/architecture/metrics-example.spec.ts computes them. */
export const metricsExample = `## Example

Five daily bars from Monday, 2024-01-01 on, a balance of 1,000 and trades of ten lots of one unit, without costs and
margin. All orders fill at the close at which they are decided; the third trade is closed by the end of the data.

| bar | open high low close | decided at its close | E |
|---|---|---|---|
| 0 | \`100 100 100 100\` | \`long\`, SL \`90\` | 1000 |
| 1 | \`100 112 98 110\` | \`short\`, SL \`120\` | 1100 |
| 2 | \`110 114 104 105\` | | 1150 |
| 3 | \`105 121 105 118\` | \`long\` | 1000 |
| 4 | \`118 125 116 123\` | | 1050 |

The long gains 10 a unit, the short loses 10 a unit at its SL on bar 3, the long after it gains 5: 100, −100 and 50. The
daily returns are 0, 1/10, 1/22, −3/23 and 1/20, with 252 of them in a year and a risk-free rate of 0.

| figure | value | how |
|---|---|---|
| \`total_return_pct\` | 5 | 1050 of 1000 |
| \`net_profit\` | 50 | 100 − 100 + 50 |
| \`gross_profit\` | 150 | 100 + 50 |
| \`gross_loss\` | −100 | |
| \`final_equity\` | 1050 | |
| \`peak_equity\` | 1150 | on bar 2 |
| \`volatility_pct\` | 139.1485 | s1 = 0.0876553, times √252 |
| \`downside_volatility_pct\` | 92.6 | of one loss: 3/23·√(252/5) |
| \`sharpe_ratio\` | 2.355 | mean 0.0130040 / 0.0876553·√252 |
| \`sortino_ratio\` | 3.5389 | mean 0.0130040 / 0.0583322·√252 |
| \`max_drawdown_abs\` | 150 | 1150 − 1000 |
| \`max_drawdown_pct\` | 13.0435 | 150 of 1150 |
| \`max_drawdown_intrabar_pct\` | 14.7826 | 1150 − 980, at the low of bar 4 |
| \`max_drawdown_duration_days\` | 2 | from Wednesday to Friday, not recovered |
| \`max_drawdown_recovered\` | 0 | |
| \`recovery_factor\` | 0.3333 | 50 / 150 |
| \`return_dd_ratio\` | 0.3833 | 5 / 13.0435 |
| \`total_trades\` | 3 | |
| \`winning_trades\` | 2 | |
| \`losing_trades\` | 1 | |
| \`win_rate\` | 0.6667 | 2 / 3 |
| \`profit_factor\` | 1.5 | 150 / 100 |
| \`expectancy\` | 16.6667 | 50 / 3 |
| \`expectancy_pct\` | 1.9697 | mean of 100/1000, −100/1100 and 50/1000 |
| \`expectancy_r\` | 0 | 1 R and −1 R; the third had no SL |
| \`avg_win\` | 75 | 150 / 2 |
| \`avg_loss\` | −100 | |
| \`payoff_ratio\` | 0.75 | 75 / 100 |
| \`kelly_criterion\` | 0.2222 | 2/3 − 1/3 / 0.75 |
| \`sqn\` | 0.2774 | √3·16.6667 / 104.0833 |
| \`winrate_p_value\` | 0.5 | two or three heads of three coins: 4 / 8 |
| \`exposure_pct\` | 80 | bars 1 to 4 of 5 |
| \`avg_trade_duration_hours\` | 32 | 24, 48 and 24 |
| \`mae\` | 46.6667 | 20 at the low of bar 1, 100 at the SL, 20 at the low of bar 4 |
| \`mfe\` | 83.3333 | 120 at the high of bar 1, 60 at the low of bar 2, 70 at the high of bar 4 |
| \`long_trades\` | 2 | |
| \`short_trades\` | 1 | |
| \`end_of_data_trades\` | 1 | |
`;

// The SMA reversals as a scalar loop in C: averages once for each period, crossings by a scan, then the bars of one trade after the other. A limit for what one
// thread of this machine can do with one combination at a time; not part of the product.
//
// usage: c-limit BARS_FILE BARS COMBINATIONS_FILE COMBINATIONS CASH NOTIONAL FEE SLIP STOP_LOSS TAKE_PROFIT PERIODS ROUNDS
// BARS_FILE: open, high, low, close as doubles, one column after the other. COMBINATIONS_FILE: pairs of int32 (fast, slow). STOP_LOSS 0: no stops.
// Prints seven figures a line for each combination, then a line with the CPU nanoseconds of each round.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { double balance, previous, peak, drawdown, sum, squares, losses, won, lost; long trades, wins; } Account;

static double *averages[8192];
static long bars;
static double *opens, *highs, *lows, *closes;

// The rounding error of the sum is carried along, as the product has it: else a tie of two averages is decided by rounding.
static inline void add(double *sum, double *lost, double value) {
  double next = *sum + value;
  *lost += fabs(*sum) >= fabs(value) ? *sum - next + value : value - next + *sum;
  *sum = next;
}

static double *averageOf(int period) {
  if (averages[period]) return averages[period];
  double *out = malloc(bars * sizeof(double)), sum = 0, lost = 0;
  for (long i = 0; i < bars; i++) {
    add(&sum, &lost, closes[i]);
    if (i >= period) add(&sum, &lost, -closes[i - period]);
    out[i] = i >= period - 1 ? (sum + lost) / period : NAN;
  }
  return averages[period] = out;
}

static inline void hold(Account *a, double base, double entry, double money, long from, long to) {
  double previous = a->previous, peak = a->peak, worst = a->drawdown, floor = peak * (1 - worst);
  double sum = a->sum, squares = a->squares, losses = a->losses;
  for (long i = from; i < to; i++) {
    double equity = base + (closes[i] - entry) * money, gain = equity / previous - 1, loss = gain < 0 ? gain : 0;
    sum += gain; squares += gain * gain; losses += loss * loss;
    if (equity > peak) { peak = equity; floor = peak * (1 - worst); }
    else if (equity < floor) { worst = (peak - equity) / peak; floor = peak * (1 - worst); }
    previous = equity;
  }
  a->previous = previous; a->peak = peak; a->drawdown = worst; a->sum = sum; a->squares = squares; a->losses = losses;
}

static void endTrade(Account *a, double profit) {
  a->trades++;
  if (profit > 0) { a->wins++; a->won += profit; } else a->lost -= profit;
}

static long nextCross(const double *f, const double *s, long i, int *side) {
  for (; i < bars; i++) {
    if (f[i] > s[i] && f[i - 1] <= s[i - 1]) { *side = 1; return i; }
    if (f[i] < s[i] && f[i - 1] >= s[i - 1]) { *side = -1; return i; }
  }
  return bars;
}

int main(int argc, char **argv) {
  if (argc < 13) return 2;
  bars = atol(argv[2]);
  long n = atol(argv[4]);
  double cash = atof(argv[5]), notional = atof(argv[6]), fee = atof(argv[7]), slip = atof(argv[8]);
  double sl = atof(argv[9]), tp = atof(argv[10]), periods = atof(argv[11]);
  int rounds = atoi(argv[12]);
  double *data = malloc(4 * bars * sizeof(double));
  int *pairs = malloc(2 * n * sizeof(int));
  FILE *file = fopen(argv[1], "rb");
  if (!file || fread(data, sizeof(double), 4 * bars, file) != (size_t)(4 * bars)) return 3;
  fclose(file);
  file = fopen(argv[3], "rb");
  if (!file || fread(pairs, sizeof(int), 2 * n, file) != (size_t)(2 * n)) return 3;
  opens = data; highs = data + bars; lows = data + 2 * bars; closes = data + 3 * bars;
  Account *accounts = malloc(n * sizeof(Account));
  double *times = malloc(rounds * sizeof(double));
  for (int round = 0; round < rounds; round++) {
    for (int p = 0; p < 8192; p++) { free(averages[p]); averages[p] = NULL; }
    struct timespec t0, t1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    for (long c = 0; c < n; c++) {
      const double *f = averageOf(pairs[2 * c]), *s = averageOf(pairs[2 * c + 1]);
      Account a = { cash, cash, cash, 0, 0, 0, 0, 0, 0, 0, 0 };
      int side = 0, next = 0;
      double lots = 0, entry = 0, entryFee = 0, stop = 0, target = 0;
      long at = 0, cross = nextCross(f, s, 1, &next);
      while (at < bars) {
        long to = cross;
        if (side && sl > 0) {
          long i = at;
          if (side > 0) while (i < cross && lows[i] > stop && highs[i] < target) i++;
          else while (i < cross && highs[i] < stop && lows[i] > target) i++;
          to = i;
        }
        hold(&a, a.balance, entry, side ? side * lots : 0, at, to);
        if (to >= bars) break;
        int stopped = 0;
        // A bar with a cross may stop the position first; then its cross is not followed.
        if (side && sl > 0) {
          double o = opens[to], price = NAN;
          if (side > 0) { if (o <= stop || o >= target) price = o; else if (lows[to] <= stop) price = stop; else if (highs[to] >= target) price = target; }
          else { if (o >= stop || o <= target) price = o; else if (highs[to] >= stop) price = stop; else if (lows[to] <= target) price = target; }
          if (!isnan(price)) {
            double gross = side * lots * (price - entry), exitFee = price * lots * fee;
            a.balance += gross - exitFee; endTrade(&a, gross - exitFee - entryFee);
            side = 0; stopped = 1;
          }
        }
        if (to == cross) {
          if (!stopped && next != side) {
            if (side) {
              double price = closes[to] * (1 - side * slip), gross = side * lots * (price - entry), exitFee = price * lots * fee;
              a.balance += gross - exitFee; endTrade(&a, gross - exitFee - entryFee); side = 0;
            }
            if (to < bars - 1) {
              side = next; lots = notional / closes[to]; entry = closes[to] * (1 + side * slip);
              entryFee = entry * lots * fee; a.balance -= entryFee;
              stop = closes[to] * (1 - side * sl); target = closes[to] * (1 + side * tp);
            }
          }
          cross = nextCross(f, s, to + 1, &next);
        }
        hold(&a, a.balance, entry, side ? side * lots : 0, to, to + 1);
        at = to + 1;
      }
      if (side) endTrade(&a, side * lots * (closes[bars - 1] - entry) - entryFee);
      accounts[c] = a;
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    times[round] = (t1.tv_sec - t0.tv_sec) * 1e9 + (t1.tv_nsec - t0.tv_nsec);
  }
  for (long c = 0; c < n; c++) {
    Account a = accounts[c];
    double mean = a.sum / bars, deviation = sqrt((a.squares - a.sum * mean) / (bars - 1));
    printf("%.17g %.17g %.17g %.17g %ld %.17g %.17g\n", 100 * (a.previous / cash - 1), 100 * a.drawdown, mean / deviation * sqrt(periods),
           mean / sqrt(a.losses / bars) * sqrt(periods), a.trades, (double)a.wins / a.trades, a.won / a.lost);
  }
  for (int round = 0; round < rounds; round++) printf("%s%.0f", round ? " " : "", times[round]);
  printf("\n");
  return 0;
}

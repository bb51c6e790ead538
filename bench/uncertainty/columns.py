"""Answers rounds of the reference model with numpy, in whole columns.

A line `N` on the input is N samples; `N BLOCK` computes in blocks of that many, which stay in the cache.
The answer is wall and processor time in microseconds, mean, p5, p50 and p95.
"""

import math
import sys
import time

import numpy as np

P95 = 1.6448536269514722
INPUTS = [(4, 7), (15, 30), (0.5, 2), (30, 80), (15, 30), (3, 8)]


def draw(rng, low, high, count):
    deviation = math.log(high / low) / (2 * P95)
    return rng.lognormal((math.log(low) + math.log(high)) / 2, deviation, count)


def total(rng, count):
    per_session, sessions, per_client, clients, sub, subs = (draw(rng, low, high, count) for low, high in INPUTS)
    return 50 + sessions * per_session + clients * per_client + subs * sub


def blocks(rng, count, block):
    column = np.empty(count)
    for start in range(0, count, block):
        end = min(start + block, count)
        column[start:end] = total(rng, end - start)
    return column


print("ready", flush=True)
for round, line in enumerate(sys.stdin):
    count, *block = map(int, line.split())
    processor, start = time.process_time(), time.perf_counter()
    rng = np.random.default_rng(round)
    column = blocks(rng, count, *block) if block else total(rng, count)
    figures = [column.mean(), *np.quantile(column, [0.05, 0.5, 0.95])]
    wall, processor = time.perf_counter() - start, time.process_time() - processor
    print(int(wall * 1e6), int(processor * 1e6), *figures, flush=True)

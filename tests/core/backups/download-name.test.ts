import { describe, expect, it } from 'vitest';
import { type Downloaded, downloadNames } from '@/lib/core/backups/download-name';

describe('downloadNames', () => {
  it('names the day of the week and, once a month, the month', () => {
    // A Sunday.
    const first = downloadNames('2026-11-29T10:00:00.000Z', '1f0e2d3c', {});
    expect(first.names).toEqual(['Cezhu/backup-1f0e-day-7.json', 'Cezhu/backup-1f0e-month-11.json']);
    expect(downloadNames('2026-11-29T23:59:59.000Z', '1f0e2d3c', first.done).names).toEqual([]);
    expect(downloadNames('2026-11-30T00:00:00.000Z', '1f0e2d3c', first.done).names).toEqual([
      'Cezhu/backup-1f0e-day-1.json',
    ]);
  });

  it('comes round: no more than nineteen files in years', () => {
    const names = new Set<string>();
    let last: Downloaded = {};
    for (let day = 0; day < 1_000; day++) {
      const now = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString();
      const next = downloadNames(now, '1f0e2d3c', last);
      for (const name of next.names) names.add(name);
      last = next.done;
    }
    expect(names.size).toBe(19);
  });

  it('leaves what another database has saved alone', () => {
    const of = (identity: string) => downloadNames('2026-11-29T10:00:00.000Z', identity, {}).names;
    expect(of('aaaa0000').filter((name) => of('bbbb0000').includes(name))).toEqual([]);
  });
});

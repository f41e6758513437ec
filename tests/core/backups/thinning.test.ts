import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupEntry, backupName, readBackupName, shortIdentity } from '@/lib/core/backups/entry';
import { superfluous } from '@/lib/core/backups/thinning';

const NOW = '2026-11-29T10:00:00.000Z';
const HOUR = 3_600_000;
const OURS = shortIdentity('1f0e2d3c-4b5a-4968-8776-655443322110');

function backup(hoursAgo: number, identity = OURS): BackupEntry {
  const made = new Date(Math.floor((Date.parse(NOW) - hoursAgo * HOUR) / 1000) * 1000).toISOString();
  const entry = { made, reason: 'byItself', identity, clippings: 12, sha256: 'ab'.repeat(32) } as const;
  return { name: backupName(entry), ...entry };
}

const hours = fc.array(fc.integer({ min: 0, max: 24 * 400 }), { maxLength: 60 });

describe('the name of a backup', () => {
  it('says everything there is to know of it', () => {
    const entry = backup(3);
    expect(entry.name).toBe(`backup_20261129T070000Z_a_1f0e2d3c_12_${'ab'.repeat(32)}.json.gz`);
    expect(readBackupName(entry.name)).toEqual(entry);
  });

  it.each(['backup.part', 'backup_20261329T070000Z_a_1f0e2d3c_12_.json.gz', `x${backup(1).name}`, ''])(
    'is told from %j',
    (name) => {
      expect(readBackupName(name)).toBeUndefined();
    },
  );
});

describe('superfluous', () => {
  it('keeps one an hour for a day, one a day for two weeks, one a week for twelve weeks', () => {
    const all = Array.from({ length: 24 * 200 }, (_, index) => backup(index));
    const gone = new Set(superfluous(all, OURS, NOW));
    const ages = all
      .filter(({ name }) => !gone.has(name))
      .map(({ made }) => (Date.parse(NOW) - Date.parse(made)) / HOUR);
    expect(ages.filter((age) => age < 24)).toHaveLength(24);
    const days = ages.filter((age) => age >= 24 && age <= 14 * 24).length;
    expect(days).toBeGreaterThanOrEqual(12);
    expect(days).toBeLessThanOrEqual(16);
    const weeks = ages.filter((age) => age > 14 * 24).length;
    expect(weeks).toBeGreaterThanOrEqual(9);
    expect(weeks).toBeLessThanOrEqual(13);
    expect(Math.max(...ages)).toBeLessThanOrEqual(84 * 24);
  });

  it('never removes the newest three, however old', () => {
    fc.assert(
      fc.property(hours, (ages) => {
        const all = [...new Set(ages)].map((age) => backup(age));
        const gone = new Set(superfluous(all, OURS, NOW));
        const newest = [...all].sort((a, b) => (a.made < b.made ? 1 : -1)).slice(0, 3);
        for (const { name } of newest) expect(gone.has(name)).toBe(false);
      }),
    );
  });

  it('comes to rest: what is kept once is kept at the same time again', () => {
    fc.assert(
      fc.property(hours, (ages) => {
        const all = [...new Set(ages)].map((age) => backup(age));
        const gone = new Set(superfluous(all, OURS, NOW));
        expect(
          superfluous(
            all.filter(({ name }) => !gone.has(name)),
            OURS,
            NOW,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('does not let the backups of a new database push out those of a lost one', () => {
    const lost = [100, 101, 102].map((age) => backup(age, '00112233'));
    const fresh = Array.from({ length: 50 }, (_, index) => backup(index));
    const gone = superfluous([...lost, ...fresh], OURS, NOW);
    expect(lost.filter(({ name }) => !gone.includes(name))).toEqual(lost.slice(0, 2));
  });
});

import { expect, test } from 'vitest';
import { findingCatalogue } from '../../../core/model/finding-catalogue.ts';
import { adjustmentFindings } from '../../../core/model/findings/adjustment.ts';
import { alignFindings } from '../../../core/model/findings/align.ts';
import { fxFindings } from '../../../core/model/findings/fx.ts';
import { importFindings } from '../../../core/model/findings/import.ts';
import { matchFindings } from '../../../core/model/findings/match.ts';
import { orgFindings } from '../../../core/model/findings/org.ts';
import { periodFindings } from '../../../core/model/findings/period.ts';
import { priorFindings } from '../../../core/model/findings/prior.ts';
import { reviewFindings } from '../../../core/model/findings/review.ts';
import { stageFindings } from '../../../core/model/findings/stage.ts';

test('no two stages use one finding code', () => {
  const stages = [
    importFindings,
    stageFindings,
    orgFindings,
    fxFindings,
    alignFindings,
    adjustmentFindings,
    periodFindings,
    matchFindings,
    priorFindings,
    reviewFindings,
  ];
  const codes = stages.flatMap((findings) => Object.keys(findings));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  expect(codes.sort()).toEqual(Object.keys(findingCatalogue).sort());
});

test.each(Object.entries(findingCatalogue))(
  '%s says in sentences what it means and what to do',
  (_, entry) => {
    for (const words of [entry.meaning, entry.remedy]) expect(words).toMatch(/^[A-Za-z"`].{5,}[.)]$/);
    expect(entry.title.length).toBeLessThanOrEqual(90);
  },
);

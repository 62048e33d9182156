import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sherpa } from './terminal.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

/** The invented pack in a folder of its own, with this exam. */
async function withExam(exam: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-exam-'));
  folders.push(folder);
  await cp('tests/fixtures/packs/valid', folder, { recursive: true });
  await writeFile(join(folder, 'strait-2031', 'exam.yaml'), exam);
  return { SHERPA_PACKS: folder };
}

const examOf = (pass: number): string => `pass: ${pass}
kinds:
  - { id: out-of-pack, label: Must be declined, pass: 0 }
  - { id: wrong, label: Wrong on purpose, pass: 0 }
questions:
  - id: xylophones
    kind: out-of-pack
    turns: [What do quantum xylophones cost?]
    expect: [{ status: declined }]
  - id: sure-miss
    kind: wrong
    turns: ["How many xylophones are there?", "And zithers?"]
    expect:
      - { status: declined }
      - { status: declined, must: ["four thousand zithers"] }
`;

describe('sherpa exam', () => {
  it('prints every miss with what was asked, answered and missing, then a table by kind', async () => {
    const { code, out, err } = await sherpa(['exam'], await withExam(examOf(60)));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('sure-miss, turn 2 (wrong)');
    expect(out).toMatch(/asked {5}And zithers\?/);
    expect(out).toMatch(/\n {2}wrong {5}.*it lacks "four thousand/);
    expect(out).not.toContain('xylophones, turn');
    expect(out).toMatch(/Must be declined +1 +1 +100% +0%/);
    expect(out).toMatch(/Wrong on purpose +2 +1 +50% +0%/);
    expect(out).toMatch(/All +3 +2 +66\.6% +60%/);
    expect(out).toMatch(/\nPassed\.\n$/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('fails below the pass mark of the file', async () => {
    const { code, out } = await sherpa(['exam'], await withExam(examOf(70)));
    expect(code).toBe(1);
    expect(out).toMatch(/66\.6% +70% +below/);
    expect(out).toMatch(/Not passed/);
  });

  it('tells each fault of the file with its place, and so does pack check', async () => {
    const env = await withExam(examOf(101));
    const place = /exam\.yaml:1:7: "pass" cannot be 101/;
    const exam = await sherpa(['exam'], env);
    expect(exam).toMatchObject({ code: 1, out: '' });
    expect(exam.err).toMatch(place);
    const check = await sherpa(['pack', 'check'], env);
    expect(check.code).toBe(1);
    expect(check.out).toMatch(place);
  });

  it('does not keep a pack with a faulty exam from being used', async () => {
    expect((await sherpa(['brief'], await withExam('nonsense'))).code).toBe(0);
  });

  it('says what to write where a pack has no exam', async () => {
    const env = await withExam(examOf(60));
    await rm(join(env.SHERPA_PACKS ?? '', 'strait-2031', 'exam.yaml'));
    const { code, err } = await sherpa(['exam'], env);
    expect(code).toBe(1);
    expect(err).toMatch(/no exam\.yaml.*docs\/packs\.md/);
  });

  it('names the packs there are where one is unknown', async () => {
    const { code, err } = await sherpa(['exam', '--pack', 'atlantis'], await withExam(examOf(60)));
    expect(code).toBe(1);
    expect(err).toContain('strait-2031');
  });
});

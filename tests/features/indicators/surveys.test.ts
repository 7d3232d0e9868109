import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { SUPPLEMENTS } from '#app/domain/cluster-statistics/pentagon.ts'
import { SURVEY_FORMS } from '#app/domain/surveys/survey-form.ts'
import { readPentagon } from '#app/features/clusters/read-pentagon.server.ts'
import { enterFigure } from '#app/features/indicators/enter-figure.server.ts'
import { enterSurveyAnswers } from '#app/features/indicators/enter-survey-answers.server.ts'
import { keepEvidence } from '#app/features/indicators/keep-evidence.server.ts'
import { openSurvey } from '#app/features/indicators/open-survey.server.ts'
import { readEntryPage } from '#app/features/indicators/read-entry-page.server.ts'
import { readEvidence } from '#app/features/indicators/read-evidence.server.ts'
import { readSurvey } from '#app/features/indicators/read-surveys.server.ts'
import { recordSurvey } from '#app/features/indicators/record-survey.server.ts'
import { isOfTable1, listIndicators, listRegistry } from '#db/queries/indicators.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
let at: ReturnType<typeof createTestWorld> | null = null
const world = () => (at ??= createTestWorld(database.db, { clock }))
const of = (regionCode: string, mayWrite = true) =>
	({ regionCode, mayWrite, account: { accountId: 7 } }) as unknown as Administrator
const COUNTY = of(PLACES.county)
const CODES = SURVEY_FORMS.entrepreneurs.items.map(({ code }) => code)

/** Sheets of a file: a respondent, a place and one answer to all ten items. */
const fileOf = (sheets: [string, string, (item: number) => number][]) => ({
	rows: [
		['respondent', 'region', ...CODES],
		...sheets.map(([respondent, region, answer]) => [
			respondent,
			region,
			...CODES.map((_, item) => String(answer(item))),
		]),
	],
})
const alike = (value: number) => () => value
const wave = async (form: string) => {
	const opened = await openSurvey(world(), COUNTY, {
		...{ form, title: 'Spring', region: PLACES.county, fieldedFrom: '2026-04-01', fieldedTo: '2026-05-18' },
	})
	if (opened.outcome !== 'opened') throw new Error(opened.outcome)
	return opened.id
}
const figures = async (code: string) =>
	(
		await sql<{ region: string; value: number; num: number; den: number; n: number; kind: string; se: number }>`
			select region_code as region, value, num, den, n, source_kind as kind, (companions ->> 'standardError')::float8 as se
			from observations where indicator_code = ${code} and superseded_at is null order by region_code`.execute(
			database.db,
		)
	).rows

beforeAll(async () => {
	await openTradeBook(database.db)
	await openStore(database.db, { slug: 'tea', region: PLACES.tea })
})

test('the thirteen supplementary figures stand in the registry beside the 29, with the goalposts of the pentagon and without a weight', async () => {
	const registry = await listRegistry(database.db)
	expect(await listIndicators(database.db)).toHaveLength(29)
	const extra = registry.filter((it) => !isOfTable1(it))
	expect(extra.map(({ code }) => code)).toEqual(SUPPLEMENTS.map(({ code }) => code))
	for (const { code, factor, goalposts, direction } of SUPPLEMENTS) {
		const own = extra.find((it) => it.code === code)
		expect(own).toMatchObject({ level1: factor, direction, effectiveWeightShare: 0 })
		if (goalposts) expect(own?.goalposts).toEqual(goalposts)
	}
})

test('a supplementary figure is entered by the rules of every figure, moves its axis of the pentagon and never the index', async () => {
	const typed = { indicator: 'P10', region: PLACES.county, period: '2026-04', source: 'register of co-operatives' }
	const entered = await enterFigure(world(), COUNTY, { cells: { ...typed, num: '30', den: '40' }, isConfirmed: false })
	expect(entered).toMatchObject({ outcome: 'entered', figure: { value: 75 } })
	const stale = await sql`select from stale_indexes`.execute(database.db)
	expect(stale.rows).toHaveLength(0)
	const refused = await enterFigure(world(), COUNTY, {
		cells: { ...typed, indicator: 'P06', value: '0.4' },
		isConfirmed: false,
	})
	expect(refused).toMatchObject({ outcome: 'refused', faults: [{ field: 'indicator', code: 'computed_here' }] })
	const pentagon = await readPentagon(world(), COUNTY, { region: PLACES.county, period: '2026-05' })
	if (pentagon.outcome !== 'found') throw new Error(pentagon.outcome)
	const network = pentagon.axes.find(({ factor }) => factor === 'network')
	expect(network?.parts.find(({ code }) => code === 'P10')).toEqual({ code: 'P10', score: 75, value: 75 })
	expect(pentagon.origins['P10']).toBe('2026-04')
})

test('a figure that expired leaves the pentagon: the day before its last it counts, from then on it is a gap', async () => {
	const valueAt = async (now: string, period: string) => {
		clock.set(now)
		const page = await readPentagon(world(), COUNTY, { region: PLACES.county, period })
		if (page.outcome !== 'found') throw new Error(page.outcome)
		const axis = page.axes.find(({ factor }) => factor === 'network')
		return axis?.parts.find(({ code }) => code === 'P10')?.value
	}
	// April ends at 2026-04-30T16:00Z; 550 days on is 2027-11-01T16:00Z.
	expect(await valueAt('2027-11-01T15:59:59Z', '2027-11')).toBe(75)
	expect(await valueAt('2027-11-01T16:00:00Z', '2027-11')).toBeNull()
	clock.set('2026-05-20T02:00:00Z')
})

test('a wave of Likert items is handed in as a file, all sheets or none, and the same again changes nothing', async () => {
	const id = await wave('entrepreneurs')
	const sheets = Array.from({ length: 12 }, (_, i): [string, string, () => number] => [
		`t${i}`,
		i < 10 ? PLACES.tea : PLACES.hill,
		alike(i < 10 ? 1 + (i % 4) : 5),
	])
	const faulty = await enterSurveyAnswers(world(), COUNTY, id, fileOf([...sheets, ['t0', PLACES.far, alike(6)]]))
	expect(faulty.outcome).toBe('refused')
	expect((await readSurveyOf(id)).wave.answerCount).toBe(0)
	expect(await enterSurveyAnswers(world(), COUNTY, id, fileOf(sheets))).toEqual({
		outcome: 'kept',
		added: 12,
		changed: 0,
	})
	expect(await enterSurveyAnswers(world(), COUNTY, id, fileOf(sheets))).toMatchObject({ added: 0, changed: 0 })
	const view = await readSurveyOf(id)
	expect(view.scales[0]?.alpha).toBeCloseTo(1, 12)
	expect(view.terms[0]?.expiresOn).toBe('2027-12-03')
})

const readSurveyOf = async (id: number) => {
	const found = await readSurvey(world(), COUNTY, id)
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}

test('its figures are written for every place with enough sheets, pooled upward by their sums, as a sample survey with its error', async () => {
	const { rows } = await sql<{ id: number }>`select max(id) as id from survey_waves`.execute(database.db)
	const id = rows[0]?.id ?? 0
	// 1..4 twice over and 1, 2 once more: 23 points of ten; the hill's two sheets are too few by themselves, but count above.
	const recorded = await recordSurvey(world(), COUNTY, id)
	expect(recorded).toMatchObject({ outcome: 'recorded', recorded: 3 })
	const written = await figures('L08')
	expect(written.map(({ region, num, den, n }) => [region, num, den, n])).toEqual([
		[PLACES.county, 33, 12, 12],
		[PLACES.township, 23, 10, 10],
		[PLACES.tea, 23, 10, 10],
	])
	expect(written[0]).toMatchObject({ value: 2.75, kind: 'sample-survey' })
	// Σ(x − 2.3)² of 1,1,1,2,2,2,3,3,4,4 is 12.1.
	expect(written[2]?.se).toBeCloseTo(Math.sqrt(12.1 / 9 / 10), 9)
	expect((await readSurveyOf(id)).isStale).toBe(false)
	expect(await enterSurveyAnswers(world(), COUNTY, id, fileOf([['t99', PLACES.tea, alike(3)]]))).toMatchObject({
		added: 1,
	})
	expect((await readSurveyOf(id)).isStale).toBe(true)
	expect(await recordSurvey(world(), COUNTY, id)).toMatchObject({ recorded: 3, superseded: 3 })
})

test('a scale below alpha 0.70 gives no figure', async () => {
	const id = await wave('entrepreneurs')
	const before = await figures('L08')
	const noisy = Array.from({ length: 20 }, (_, i): [string, string, (item: number) => number] => [
		`n${i}`,
		PLACES.tea,
		(item) => 1 + ((i * 7 + item * item * 3 + i * item) % 5),
	])
	await enterSurveyAnswers(world(), COUNTY, id, fileOf(noisy))
	expect((await readSurveyOf(id)).scales[0]?.isGood).toBe(false)
	expect(await recordSurvey(world(), COUNTY, id)).toEqual({ outcome: 'nothing-to-record' })
	expect(await figures('L08')).toEqual(before)
})

test('who administers another region, or only looks, reaches neither a wave nor its papers', async () => {
	const id = await wave('merchants')
	const cells = { respondent: '1', region: PLACES.tea, member: '1' }
	expect(await enterSurveyAnswers(world(), of(PLACES.otherCounty), id, { cells })).toEqual({ outcome: 'not-found' })
	expect(await enterSurveyAnswers(world(), of(PLACES.county, false), id, { cells })).toEqual({ outcome: 'read-only' })
	expect(await recordSurvey(world(), of(PLACES.otherCounty), id)).toEqual({ outcome: 'not-found' })
	expect(await openSurvey(world(), COUNTY, { region: PLACES.city })).toEqual({ outcome: 'outside' })
})

test('evidence is a PDF by its bytes or a picture that can be drawn; it is fetched by administrators of its region alone', async () => {
	const cell = { wave: '', indicator: 'P10', region: PLACES.county, period: '2026-04' }
	const paper = { of: cell, name: 'list.pdf', bytes: Buffer.from('%PDF-1.7 …') }
	const kept = await keepEvidence(world(), COUNTY, paper)
	if (kept.outcome !== 'kept') throw new Error(kept.outcome)
	const script = { ...paper, name: 'list.pdf', bytes: Buffer.from('<script>alert(1)</script>') }
	expect(await keepEvidence(world(), COUNTY, script)).toEqual({ outcome: 'not-a-paper' })
	expect(await keepEvidence(world(), of(PLACES.otherCounty), paper)).toEqual({ outcome: 'not-found' })
	const read = await readEvidence(world(), COUNTY, kept.id)
	expect(read?.bytes.toString()).toBe('%PDF-1.7 …')
	expect(await readEvidence(world(), of(PLACES.otherCounty), kept.id)).toBeNull()
	const page = await readEntryPage(world(), COUNTY, { region: PLACES.county, period: '2026-04', indicator: 'P10' })
	if (page.outcome !== 'found') throw new Error(page.outcome)
	expect(page.evidence.map(({ name }) => name)).toEqual(['list.pdf'])
})

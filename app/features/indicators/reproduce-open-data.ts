import { createHash } from 'node:crypto'
import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import { parseCsv } from '#app/domain/csv/parse-csv.ts'
import { computeIndex, type IndexUnit } from '#app/domain/indicators/compute-index.ts'
import type { ScoreNode } from '#app/domain/indicators/explain-unit.ts'
import type { IndexDatum } from '#app/domain/indicators/index-request.ts'
import { exact, INPUT_COLUMNS, type OpenConfig, type OpenRun, RESULT_COLUMNS } from '#app/domain/reports/open-data.ts'
import { ENGINE_VERSION } from '#app/features/indicators/index-method-in-use.ts'
import type { ZippedFile } from '#app/platform/zip-files.ts'

/** A score that came out otherwise; texts as a package writes numbers. */
export interface Difference {
	where: string
	published: string
	computed: string
}

export type Reproduction =
	| { outcome: 'no-package' }
	| {
			outcome: 'reproduced'
			/** Files that are not there, or not what their hash says. */
			wrongFiles: string[]
			isOtherEngine: boolean
			scores: number
			/** Places of which only the rank is public. */
			withheld: number
			differences: Difference[]
	  }

/** Computes every published score of an open data package again, and compares it to the bit. */
export function reproduceOpenData(unzipped: readonly ZippedFile[]): Reproduction {
	const files = new Map(unzipped.map(({ name, bytes }) => [name, Buffer.from(bytes)]))
	const config = readConfig(files.get('run.json'))
	const inputs = readTable(files.get('index-inputs.csv'), INPUT_COLUMNS)
	const results = readTable(files.get('index-results.csv'), RESULT_COLUMNS)
	if (!config || !inputs || !results) return { outcome: 'no-package' }
	const [given, told] = [groupBy(inputs, ({ run }) => run), groupBy(results, ({ run }) => run)]
	const names = new Set(config.runs.map(({ run }) => run))
	const strays = results.filter(({ run }) => !names.has(run))
	const published = results.filter(({ missing_reason: reason }) => reason !== 'withheld')
	return {
		outcome: 'reproduced',
		wrongFiles: wrongFiles(files),
		isOtherEngine: config.engine !== ENGINE_VERSION,
		scores: published.length,
		withheld: results.length - published.length,
		differences: [
			...strays.map((row) => ({ where: placeOf(row), published: scoreOf(row), computed: 'no such run' })),
			...config.runs.flatMap((run) => compareRun(run, given.get(run.run) ?? [], told.get(run.run) ?? [])),
		],
	}
}

function wrongFiles(files: ReadonlyMap<string, Buffer>): string[] {
	const lines = (files.get('SHA256SUMS')?.toString('utf8') ?? '').split('\n').filter(Boolean)
	const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
	const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
	const names = new Set([...sums.keys(), ...files.keys()])
	names.delete('SHA256SUMS')
	return [...names].filter((name) => {
		const bytes = files.get(name)
		return !bytes || hashOf(bytes) !== sums.get(name)
	})
}

/** The tag at its head says that the rest is as we write it. */
function readConfig(bytes: Buffer | undefined): OpenConfig | null {
	if (!bytes) return null
	try {
		const config = JSON.parse(bytes.toString('utf8')) as OpenConfig
		return config.package === 'shanhai-open-data/1' ? config : null
	} catch {
		return null
	}
}

type Row<Column extends string> = Record<Column, string>

/** A table's rows by its head; null where it is not there or has another head. */
function readTable<Column extends string>(bytes: Buffer | undefined, columns: readonly Column[]): Row<Column>[] | null {
	const parsed = parseCsv(bytes?.toString('utf8') ?? '')
	if (parsed.outcome !== 'parsed') return null
	const [head, ...rows] = parsed.rows
	if (head?.join() !== columns.join()) return null
	return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])) as Row<Column>)
}

type Input = Row<(typeof INPUT_COLUMNS)[number]>
type Result = Row<(typeof RESULT_COLUMNS)[number]>

const placeOf = ({ run, region_code: region, node }: Pick<Result, 'run' | 'region_code' | 'node'>) =>
	`${run} ${region} ${node}`
const scoreOf = ({ score, missing_reason: reason }: Result) => (score === '' ? reason : score)

const nodesOf = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(nodesOf)]

function datumOf({ value, state, reason }: Input): IndexDatum {
	return {
		value: value === '' ? null : Number(value),
		...(state === '' ? {} : { state: state as IndexDatum['state'] }),
		...(reason === '' ? {} : { reason }),
	}
}

function compareRun(
	{ run, request, peers, published }: OpenRun,
	inputs: readonly Input[],
	results: readonly Result[],
): Difference[] {
	const values = Object.fromEntries(
		[...groupBy(inputs, (row) => row.region_code)].map(([unit, rows]) => [
			unit,
			Object.fromEntries(rows.map((row) => [row.indicator_code, datumOf(row)])),
		]),
	)
	const told = new Map(
		results.filter(({ missing_reason: reason }) => reason !== 'withheld').map((row) => [placeOf(row), row]),
	)
	const computed = computeIndex({ ...request, values }).units
	const ranks = new Map(
		computed.map(({ code, tree }) => [code, told.get(placeOf({ run, region_code: code, node: tree.code }))?.rank]),
	)
	const differences = computed.flatMap((unit) => compareUnit(unit, { run, told, withRank: peers === published }))
	for (const unit of computed)
		for (const { code } of nodesOf(unit.tree)) told.delete(placeOf({ run, region_code: unit.code, node: code }))
	const strays = [...told].map(([where, row]) => ({ where, published: scoreOf(row), computed: 'no inputs' }))
	return [...differences, ...strays, ...misranked(computed, run, ranks)]
}

/** Ranks are of all places: they can be compared where all are published. */
function compareUnit(
	{ code, rank, tree }: IndexUnit,
	{ run, told, withRank }: { run: string; told: ReadonlyMap<string, Result>; withRank: boolean },
): Difference[] {
	const differences = nodesOf(tree).flatMap((node) => {
		const where = placeOf({ run, region_code: code, node: node.code })
		const row = told.get(where)
		const computed = node.score === null ? node.status : exact(node.score)
		const published = row ? scoreOf(row) : 'not published'
		return computed === published ? [] : [{ where, published, computed }]
	})
	const row = told.get(placeOf({ run, region_code: code, node: tree.code }))
	if (!withRank || !row || row.rank === exact(rank)) return differences
	return [...differences, { where: `${run} ${code} rank`, published: row.rank, computed: exact(rank) }]
}

/** Scores nearer than this are one rank. */
const TIE = 1e-9

/** Places that stand before another with a better score: what can be said of ranks where not all places are public. */
function misranked(
	units: readonly IndexUnit[],
	run: string,
	ranks: ReadonlyMap<string, string | undefined>,
): Difference[] {
	const ranked = units
		.flatMap(({ code, score }) => {
			const rank = ranks.get(code)
			return rank && score !== null ? [{ code, score, rank: Number(rank) }] : []
		})
		.sort((a, b) => a.rank - b.rank)
	return ranked.flatMap((place, at) => {
		const next = ranked[at + 1]
		if (!next || next.score <= place.score + (next.rank === place.rank ? TIE : 0)) return []
		return [{ where: `${run} ${place.code} rank`, published: String(place.rank), computed: `after ${next.code}` }]
	})
}

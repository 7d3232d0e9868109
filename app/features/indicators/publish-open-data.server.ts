import { createHash } from 'node:crypto'
import { readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import { writeCsv } from '#app/domain/csv/write-csv.ts'
import { canonicalJson } from '#app/domain/pricing/content-hash.ts'
import {
	CODEBOOK_COLUMNS,
	INPUT_COLUMNS,
	OBSERVATION_COLUMNS,
	type OpenConfig,
	REGION_COLUMNS,
	RESULT_COLUMNS,
} from '#app/domain/reports/open-data.ts'
import { buildIndexRequest } from '#app/features/indicators/build-index-request.ts'
import { ENGINE_VERSION, INDEX_SEED } from '#app/features/indicators/index-method-in-use.ts'
import { readmeEn, readmeZh } from '#app/features/indicators/open-data-readme.ts'
import { OPEN_DATA_SCHEMA } from '#app/features/indicators/open-data-schema.ts'
import { codebookRows, observationRows, openIndex, regionRows } from '#app/features/indicators/open-data-tables.ts'
import { type OpenFacts, readOpenData } from '#app/features/indicators/read-open-data.ts'
import type { World } from '#app/platform/world.ts'
import type { ZippedFile } from '#app/platform/zip-files.ts'
import { listLineage } from '#db/queries/administered-regions.ts'

/** The earliest date of a ZIP: the same figures are the same bytes, whenever they are asked for. */
const NO_DATE = new Date('1980-01-01T00:00:00Z')

/** A region's figures of a month with all that is needed to compute its index again, as one archive. */
export async function publishOpenData(world: World, asked: { code: string; period: string | null }) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const region = (await listLineage(world.db, asked.code)).at(-1)
	if (!region) return { outcome: 'unknown' as const }
	const facts = await readOpenData(world.db, region, { period, now })
	const all = []
	for (const scope of facts.scopes) all.push(openIndex(facts, scope, await buildIndexRequest(world.db, scope, now)))
	const indexes = all.filter((index) => index !== null)
	const about = { region, period, origin: world.origin, isDemo: world.isDemo }
	const files = withSums([
		text('README.zh.md', readmeZh(about)),
		text('README.en.md', readmeEn(about)),
		...tables(facts),
		csv(
			'index-inputs.csv',
			INPUT_COLUMNS,
			indexes.flatMap(({ inputs }) => inputs),
		),
		csv(
			'index-results.csv',
			RESULT_COLUMNS,
			indexes.flatMap(({ results }) => results),
		),
		text(
			'run.json',
			canonicalJson(
				configOf(
					facts,
					indexes.map(({ run }) => run),
				),
			),
		),
		text('schema.json', canonicalJson(OPEN_DATA_SCHEMA)),
	])
	return { outcome: 'found' as const, name: `open-data-${region.code}-${period}.zip`, zip: world.zip(files, NO_DATE) }
}

const text = (name: string, content: string): ZippedFile => ({ name, bytes: new TextEncoder().encode(content) })

const csv = (name: string, columns: readonly string[], rows: readonly string[][]) =>
	text(name, writeCsv([columns, ...rows]))

const tables = (facts: OpenFacts) => [
	csv('regions.csv', REGION_COLUMNS, regionRows(facts)),
	csv('codebook.csv', CODEBOOK_COLUMNS, codebookRows(facts.definitions)),
	csv('observations.csv', OBSERVATION_COLUMNS, observationRows(facts)),
]

const configOf = ({ region, period }: OpenFacts, runs: OpenConfig['runs']): OpenConfig => ({
	...{ package: 'shanhai-open-data/1', region: region.code, period, engine: ENGINE_VERSION, seed: INDEX_SEED, runs },
})

function withSums(files: ZippedFile[]): ZippedFile[] {
	const sums = files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
	return [...files, text('SHA256SUMS', sums.join(''))]
}

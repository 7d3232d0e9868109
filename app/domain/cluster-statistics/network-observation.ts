import { OCCUPATIONS } from '#app/domain/cluster-statistics/practitioners.ts'
import type { CountedObservation } from '#app/domain/cluster-statistics/trade-observation.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { observationValue } from '#app/domain/indicators/observation-value.ts'
import { shannonEvenness } from '#app/domain/indicators/shannon-evenness.ts'

/** The indicators counted from the registers: the network's nodes, training records, plans, lots, who works where, who uses the office here, and how they work. */
export const NETWORK_INDICATORS = ['G05', 'G06', 'G10', 'G11', 'G12', 'G13', 'L09', 'X01', 'X02', 'X03', 'X05'] as const

/** The code of one of them. */
export type NetworkIndicator = (typeof NETWORK_INDICATORS)[number]

/** Whether an indicator is counted from the registers. */
export const isNetworkIndicator = (code: string): code is NetworkIndicator =>
	(NETWORK_INDICATORS as readonly string[]).includes(code)

/** The registers do not keep who worked where in the past: counted while the month runs, and kept from then on. */
export const ONLY_RUNNING: readonly NetworkIndicator[] = ['X03']

/** The rows of one indicator in one region, counted. */
export type NetworkTally = Readonly<{
	regionCode: string
	rows: number
	/** Distinct institutions (G11) or persons (G12). */
	keys: number
	num: number
	den: number
	/** Rows of each part: the roles of X03. */
	parts: Readonly<Record<string, number>>
}>

/** What stands in a region at the period's end. */
export type NodeTally = Readonly<{ regionCode: string; centres: number; points: number }>

/** Active merchants of a region, and who of them plans. */
export type Planners = Readonly<{ merchants: number; planners: number }>

type Definitions = ReadonlyMap<string, Pick<IndicatorDefinition, 'code' | 'minimum'>>

/** The cells of one month of one indicator for these regions; nothing counted in one of them is a zero, not a gap. */
export function networkObservations(
	code: NetworkIndicator,
	counted: Readonly<{
		tallies: readonly NetworkTally[]
		nodes: readonly NodeTally[]
		planners: ReadonlyMap<string, Planners>
		regions: readonly string[]
	}>,
	definitions: Definitions,
): CountedObservation[] {
	const definition = definitions.get(code)
	if (!definition) return []
	const byRegion = new Map(counted.tallies.map((tally) => [tally.regionCode, tally]))
	const nodes = new Map(counted.nodes.map((tally) => [tally.regionCode, tally]))
	return [...new Set(counted.regions)].sort().map((regionCode) => {
		const tally = byRegion.get(regionCode) ?? { ...NOTHING, regionCode }
		const parts = { ...partsOf(code, tally), n: countOf(code, tally) }
		const reading = observationValue(definition, { ...parts, value: readyValue(code, tally) })
		return {
			indicatorCode: code,
			regionCode,
			...parts,
			value: reading.outcome === 'value' ? reading.value : null,
			missingReason: reading.outcome === 'missing' ? reading.reason : null,
			companions:
				code === 'L09'
					? ofPlanners(counted.planners.get(regionCode))
					: companionsOf(code, tally, nodes.get(regionCode)),
		}
	})
}

const NOTHING = { rows: 0, keys: 0, num: 0, den: 0, parts: {} }

const isCount = (code: NetworkIndicator) => code === 'G11' || code === 'G12'

function partsOf(code: NetworkIndicator, { num, den, keys }: NetworkTally): { num: number; den: number | null } {
	return isCount(code) ? { num: keys, den: null } : { num, den }
}

const countOf = (code: NetworkIndicator, tally: NetworkTally) => (isCount(code) ? tally.keys : tally.rows)

function readyValue(code: NetworkIndicator, tally: NetworkTally): number | null {
	if (code !== 'X03' || tally.rows === 0) return null
	return shannonEvenness(OCCUPATIONS.map((occupation) => tally.parts[occupation] ?? 0))
}

function companionsOf(
	code: NetworkIndicator,
	{ den, rows, parts }: NetworkTally,
	nodes: NodeTally = { regionCode: '', centres: 0, points: 0 },
): Record<string, number | null> {
	const { centres, points } = nodes
	if (code === 'G05') return { centres }
	if (code === 'G06') return { points, pointsPerThousand: den > 0 ? (1000 * points) / den : null }
	if (code === 'G12') return { personTimes: rows }
	return ofPeople(code, rows, parts['college'] ?? 0)
}

const ofPlanners = (tally: Planners = { merchants: 0, planners: 0 }) => ({
	planners: tally.planners,
	plannersShare: tally.merchants > 0 ? tally.planners / tally.merchants : null,
})

/** How many people a figure of them is about, and for schooling the share with a college's or more. */
function ofPeople(code: NetworkIndicator, rows: number, withCollege: number): Record<string, number | null> {
	if (code === 'X01') return { practitioners: rows, collegeShare: rows > 0 ? withCollege / rows : null }
	return code === 'X02' || code === 'X03' ? { practitioners: rows } : {}
}

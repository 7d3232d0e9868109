import { isMissing, MISSING } from '#app/domain/indicators/missing.ts'
import { quantile } from '#app/domain/indicators/quantile.ts'

/** A group with fewer values stands in for nobody. */
const FEWEST_OF_GROUP = 5

/** The values, where one is missing the median of those of its group; still missing where the group has fewer than five. */
export function groupMedians(values: readonly number[], groups: readonly string[]): number[] {
	const byGroup = new Map<string, number[]>()
	for (const [unit, value] of values.entries()) {
		const group = groups[unit]
		if (group === undefined || isMissing(value)) continue
		const own = byGroup.get(group)
		if (own) own.push(value)
		else byGroup.set(group, [value])
	}
	const medians = new Map(
		[...byGroup].map(([group, own]) => [group, own.length < FEWEST_OF_GROUP ? MISSING : quantile(own, 0.5)]),
	)
	return values.map((value, unit) => (isMissing(value) ? (medians.get(groups[unit] ?? '') ?? MISSING) : value))
}

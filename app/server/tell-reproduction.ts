import type { Reproduction } from '#app/features/indicators/reproduce-open-data.ts'

/** So many differences are told on a terminal. */
const MOST_TOLD = 20

/** What came of computing a package again, in words, and whether it is bad news. */
export function tellReproduction(found: Reproduction): { text: string; isBadNews: boolean } {
	if (found.outcome === 'no-package')
		return {
			text: 'This is no open data package of ours, or it is damaged: nothing could be compared.',
			isBadNews: true,
		}
	const { wrongFiles, isOtherEngine, scores, withheld, differences } = found
	const isBadNews = wrongFiles.length > 0 || differences.length > 0
	const lines = [
		...wrongFiles.map((name) => `${name} is not what SHA256SUMS says.`),
		...(isOtherEngine ? ['The package was made with another version of the engine than this one.'] : []),
		...differences
			.slice(0, MOST_TOLD)
			.map(({ where, published, computed }) => `${where}: published ${published}, computed ${computed}`),
		...(differences.length > MOST_TOLD ? [`… and ${differences.length - MOST_TOLD} more.`] : []),
		compared(scores, differences.length),
		...(withheld > 0 ? [`Of ${withheld} places the rank alone is public: their scores are not in the package.`] : []),
	]
	return { text: lines.join('\n'), isBadNews }
}

function compared(scores: number, differing: number): string {
	if (scores === 0 && differing === 0) return 'The package has no score of any place, so there was nothing to compute.'
	const verdict = differing === 0 ? 'all agree to the bit' : `${differing} differ`
	return `${scores} published scores were computed again from the package; ${verdict}.`
}

import { HOUSEHOLD_CARRIER_CODES, HOUSEHOLD_CARRIERS } from '#app/domain/logistics/household-carriers.ts'

/** '顺丰速运' and 'SF Express' are 顺丰 and SF, '中国邮政' is 邮政. */
const bare = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/^中国|(速运|速递|快递|快运|物流|express)$/g, '')
		.replace(/[\s()（）&.]/g, '')

const LISTED = new Map(
	HOUSEHOLD_CARRIER_CODES.filter((code) => code !== 'OTHER').flatMap((code) => {
		const { zh, en } = HOUSEHOLD_CARRIERS[code]
		return [zh, en, code].map((name) => [bare(name), zh] as const)
	}),
)

/**
 * The name of a carrier as it is kept: one of `used`, the names under which an enterprise has sent before, or the Chinese one of
 * those offered, by its code or its name in either language; null for any other.
 */
export function knownCarrier(text: string, used: readonly string[]): string | null {
	const name = text.trim()
	const before = used.find((it) => it.toLowerCase() === name.toLowerCase())
	return before ?? LISTED.get(bare(name)) ?? null
}

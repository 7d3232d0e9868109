import { MINUTE_MS } from '#app/domain/time/instant.ts'

/** What a link of the promoted place says: which promotion, what its click costs, and the minute of the auction since 1970. */
export interface PromotedMark {
	campaignId: number
	priceMinor: number
	minute: number
}

/** A page may lie open for so long before its link leads on for nothing. */
const MOST_MINUTES = 120
/** Letters of the signature that are kept: guessing one is worth a few fen to nobody. */
export const SIGN_LENGTH = 22

/** The minute of an instant. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS)

/** What is signed of a mark. */
export const markSubject = ({ campaignId, priceMinor, minute }: PromotedMark): string =>
	`promoted:${campaignId}.${priceMinor}.${minute.toString(36)}`

/** A mark as its link writes it, under a signature. */
export const writeMark = (mark: PromotedMark, sign: string): string =>
	`${mark.campaignId}.${mark.priceMinor}.${mark.minute.toString(36)}.${sign.slice(0, SIGN_LENGTH)}`

/** The mark of a link with its signature, which is still to be checked; null when it is written like none. */
export function readMark(text: string | undefined): (PromotedMark & { sign: string }) | null {
	const [, campaign, price, minute, sign] =
		/^([1-9]\d{0,14})\.([1-9]\d{0,4})\.([0-9a-z]{1,8})\.([\w-]{22})$/.exec(text ?? '') ?? []
	if (!campaign || !price || !minute || !sign) return null
	return { campaignId: Number(campaign), priceMinor: Number(price), minute: parseInt(minute, 36), sign }
}

/** Whether a click comes from a page of these minutes, and not from a link that was kept. */
export const isFresh = ({ minute }: Pick<PromotedMark, 'minute'>, at: Date): boolean =>
	minute <= minuteOf(at) && minuteOf(at) - minute <= MOST_MINUTES

import type { TouchFault } from '#app/domain/attribution/touch.ts'
import { MINUTE_MS } from '#app/domain/time/instant.ts'

/** A device that comes by the same way within this time is counted once. */
export const REPEAT_MINUTES = 30

/** What is known of a click when it is written down. */
export interface Click {
	isRobot: boolean
	/** By whoever shares the link or works for the advertiser. */
	isOwn: boolean
	at: Date
	/** When the same device came by the same way before. */
	before: Date | null
}

/** Why a click is not counted; null for one that is. A machine's is told first, then one's own. */
export function judgeClick({ isRobot, isOwn, at, before }: Click): TouchFault | null {
	if (isRobot) return 'BOT'
	if (isOwn) return 'SELF'
	const isRepeated = before !== null && at.getTime() - before.getTime() < REPEAT_MINUTES * MINUTE_MS
	return isRepeated ? 'REPEATED' : null
}

import type { NoticeKind } from '#app/domain/notices/notice-facts.ts'

/** How a notice travels beside the site itself. */
export type Channel = 'MAIL' | 'SMS'

const SITE_ONLY: readonly NoticeKind[] = ['voucher-redeemed', 'operator-message-failed']
/** One who is on the road reads a text message sooner than a mail. */
const BY_PHONE_TOO: readonly NoticeKind[] = [
	'parcel-ready',
	'parcel-waits',
	'gift-ready',
	'lines-cancelled',
	'uncollected-settled',
	'order-recalled',
	'session-choice',
	'request-answered',
	'substitute-offered',
]
/** To a number on a label, of somebody of whom nothing else is known. */
const BY_PHONE_ONLY: readonly NoticeKind[] = ['household-parcel']
const PARCEL_STEPS: readonly NoticeKind[] = ['parcel-sent', 'parcel-delivered']

/** What a person may switch off: never what is about money, or what somebody must act upon. */
export type MutedTopic = 'PARCEL_STEPS'

/** The topic under which a kind can be switched off; null for what always comes. */
export function topicOf(kind: NoticeKind): MutedTopic | null {
	return PARCEL_STEPS.includes(kind) ? 'PARCEL_STEPS' : null
}

/** The channels of a kind for one who muted some topics. A notice that failed to travel never travels itself. */
export function channelsOf(kind: NoticeKind, muted: readonly MutedTopic[]): Channel[] {
	const topic = topicOf(kind)
	if (SITE_ONLY.includes(kind) || (topic !== null && muted.includes(topic))) return []
	if (BY_PHONE_ONLY.includes(kind)) return ['SMS']
	return BY_PHONE_TOO.includes(kind) ? ['MAIL', 'SMS'] : ['MAIL']
}

/** Whether a channel reaches an address, which is of mail or a phone number. */
export const reaches = (channel: Channel, address: string): boolean => (channel === 'MAIL') === address.includes('@')

/** What brought a visitor: a link, a printed code, an advertisement, or having been there in person. */
export const TOUCH_KINDS = ['CLICK', 'QR_SCAN', 'AD_CLICK', 'ONSITE_VISIT'] as const
export type TouchKind = (typeof TOUCH_KINDS)[number]

/** Why a touch counts for nothing: a machine, the sharer or the advertiser itself, one device over and over. */
export type TouchFault = 'BOT' | 'SELF' | 'REPEATED'

/** A visitor's touch, as attribution knows it. */
export interface Touch {
	id: number
	kind: TouchKind
	source: string
	at: Date
	shareLinkId: number | null
	placementId: number | null
	campaignId: number | null
	fault: TouchFault | null
}

/** Sources that are social marketing: what people pass on, short videos, live streams, buying together (indicator L07). */
export const SOCIAL_SOURCES = ['chat_share', 'social_post', 'short_video', 'live_stream', 'group_buy'] as const

/** Whether a source is social marketing. */
export const isSocial = (source: string): boolean => (SOCIAL_SOURCES as readonly string[]).includes(source)

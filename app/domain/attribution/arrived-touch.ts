import type { TouchKind } from '#app/domain/attribution/touch.ts'

/** A touch as it comes in, before anything is looked up. */
export interface ArrivedTouch {
	/** Drawn when it came: told twice it is one. */
	key: string
	kind: Exclude<TouchKind, 'ONSITE_VISIT'>
	/** The browser of a visitor who agreed. */
	visitorId: string | null
	accountId: number | null
	/** Of the link or the printed code. */
	code: string | null
	/** Of the campaign. */
	tag: string | null
	platform: string | null
	/** By what the address says; a link or a campaign that is known knows better. */
	source: string
	/** Of the listing the visitor came to. */
	slug: string | null
	device: string
	isRobot: boolean
	/** A click on the promoted place of a list, with what it costs by the auction it won. */
	promoted?: { campaignId: number; priceMinor: number }
	at: Date
}

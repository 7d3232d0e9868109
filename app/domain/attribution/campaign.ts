import type { AdReturn } from '#app/domain/attribution/ad-return.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'

/** Where an advertisement runs. */
export const CAMPAIGN_CHANNELS = ['search', 'social', 'short_video', 'live_stream', 'outdoor', 'on_platform'] as const
export type CampaignChannel = (typeof CAMPAIGN_CHANNELS)[number]

/** What a campaign cost and what came of it, money in fen. */
export interface CampaignFigures {
	costMinor: number
	/** Clicks counted here, machines and repetitions left out; those the platform reports stand beside. */
	clicks: number
	reportedClicks: number
	orders: number
	/** What its enterprise sold in the orders credited to it, by the last click within 15 days, less what came back. */
	revenueMinor: number
}

/** A campaign of an enterprise. */
export interface Campaign {
	id: number
	name: string
	channel: CampaignChannel
	tag: string | null
	startsOn: string
	endsOn: string
	budgetMinor: number
	marginBp: number
	listing: (Bilingual & { id: number; kind: string; slug: string }) | null
}

/** An order that a campaign is credited with. */
export interface CampaignOrder {
	orderId: number
	number: string
	clickedAt: Date
	revenueMinor: number
}

/** What a campaign sold of a listing. */
export interface CampaignListing {
	key: string
	label: Bilingual
	orders: number
	revenueMinor: number
}

/** A campaign over some months, both included, with what is behind its figures. */
export interface CampaignView {
	campaign: Campaign
	/** Where its advertisements are to lead; null for one without a tag. */
	url: string | null
	months: { from: string; to: string }
	/** By month. */
	parts: (CampaignFigures & AdReturn & { key: string })[]
	total: CampaignFigures & AdReturn
	listings: CampaignListing[]
	orders: CampaignOrder[]
}

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

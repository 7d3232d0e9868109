import { z } from 'zod'
import { CAMPAIGN_CHANNELS } from '#app/domain/attribution/campaign.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of campaignsText.faults.
const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

/** The form in which a campaign is made. */
export const campaignForm = z
	.object({
		name: z.string('name').trim().min(1, 'name').max(60, 'name'),
		channel: z.enum(CAMPAIGN_CHANNELS, 'channel'),
		from: date,
		to: date,
		budget: z
			.string('budget')
			.trim()
			.regex(/^\d{1,7}(\.\d{1,2})?$/, 'budget')
			.transform((text) => Math.round(Number(text) * 100)),
		margin: z
			.string('margin')
			.trim()
			.regex(/^\d{1,3}(\.\d{1,2})?$/, 'margin')
			.transform((text) => Math.round(Number(text) * 100))
			.refine((bp) => bp <= 10_000, 'margin'),
		listing: z
			.string()
			.regex(/^([1-9]\d{0,14})?$/, 'listing')
			.default('')
			.transform((text) => (text === '' ? null : Number(text))),
	})
	.refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' })

export type CampaignEntry = z.output<typeof campaignForm>

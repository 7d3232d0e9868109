import type { Administrator } from '#app/domain/accounts/roles.ts'
import { groupCampaigns } from '#app/domain/attribution/group-campaigns.ts'
import { daysOf, monthsIn } from '#app/features/advertising/read-campaigns.server.ts'
import type { World } from '#app/platform/world.ts'
import { campaignFigures, campaignsOfRegion } from '#db/queries/campaigns.ts'

/** What the campaigns of all enterprises of an administrator's region cost and sold, by place, enterprise and month. */
export async function readAllCampaigns(
	world: World,
	{ regionCode }: Administrator,
	asked: { from: string | null; to: string | null },
) {
	const months = monthsIn(world, asked)
	const scope = { enterpriseId: null, regionCode, campaignId: null, ...daysOf(months) }
	const [campaigns, parts] = await Promise.all([
		campaignsOfRegion(world.db, regionCode),
		campaignFigures(world.db, scope, 'both'),
	])
	const rows = parts.map(({ key, label: _, ...figures }) => {
		const [campaign = '', month = ''] = key.split(' ')
		return { ...figures, campaignId: Number(campaign), month }
	})
	return {
		months,
		byPlace: groupCampaigns(rows, campaigns, ({ placeCode: key, place: label }) => ({ key, label })),
		byEnterprise: groupCampaigns(rows, campaigns, ({ enterpriseId, enterprise: label }) => {
			return { key: String(enterpriseId), label }
		}).sort((a, b) => b.costMinor - a.costMinor),
		byMonth: groupCampaigns(rows, campaigns, (_, key) => ({ key, label: null })),
		total: groupCampaigns(rows, campaigns, () => ({ key: 'total', label: null })),
	}
}

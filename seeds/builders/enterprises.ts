import type { CommissionRule } from '#app/domain/settlement/commission-rule.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'
import type { MarketEnterprise } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import type { Places, Region } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

const COMMISSION_BP: Readonly<Record<string, number>> = { cooperative: 400, family_farm: 400, tour_operator: 800 }
const RULES_SINCE = new Date('2020-01-01T00:00:00Z')

/** Most stores are older than the history the seeds tell; some opened within the year. */
function openedOn(slug: string, today: LocalDate): LocalDate {
	const random = seededRandom(`opened:${slug}`)
	return addDays(today, -(random.chance(0.16) ? random.int(60, 420) : random.int(600, 1300)))
}

export function buildEnterprise(seeding: Seeding, places: Places, text: EnterpriseText): MarketEnterprise {
	const region = places.byCode.get(text.region)
	if (region?.level !== 'village') throw new Error(`${text.slug}: ${text.region} is not a village`)
	const random = seededRandom(`enterprise:${text.slug}`)
	const opened = openedOn(text.slug, seeding.today)
	const { id } = seeding.tables.addNumbered('enterprises', {
		slug: text.slug,
		kind: text.kind,
		name_zh: text.name.zh,
		name_en: text.name.en,
		story_zh: text.story.zh,
		story_en: text.story.en,
		region_code: region.code,
		...near(region, random.between(-0.004, 0.004), random.between(-0.004, 0.004)),
		founded_year: text.founded,
		status: 'verified',
		size_class: text.size,
		is_demo: true,
		opened_on: opened,
	})
	const commissionRules = agreeCommission(seeding, id, COMMISSION_BP[text.kind])
	return { id, text, region, commissionRules, openedOn: opened, listings: [] }
}

/** A rate of the seller's own where its kind has one; the others pay the usual. */
function agreeCommission({ tables }: Seeding, enterpriseId: number, rateBp: number | undefined): CommissionRule[] {
	if (rateBp === undefined) return []
	const { id } = tables.addNumbered('commission_rules', {
		enterprise_id: enterpriseId,
		rate_bp: rateBp,
		valid_from: RULES_SINCE,
		note: 'demo',
	})
	return [{ id, enterpriseId, kind: null, categoryCode: null, rateBp, validFrom: RULES_SINCE, validTo: null }]
}

/** A dot beside the village's own. */
export function near(region: Region, east: number, north: number): { lon: number | null; lat: number | null } {
	if (!region.point) return { lon: null, lat: null }
	const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
	return { lon: rounded(region.point.lon + east), lat: rounded(region.point.lat + north) }
}

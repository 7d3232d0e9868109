import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'
import type { MarketEnterprise } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import type { Places, Region } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

const COMMISSION_BP: Readonly<Record<string, number>> = { cooperative: 400, family_farm: 400, tour_operator: 800 }

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
	const commissionBp = COMMISSION_BP[text.kind] ?? 500
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
		commission_bp: commissionBp,
		size_class: text.size,
		is_demo: true,
		opened_on: opened,
	})
	return { id, text, region, commissionBp, openedOn: opened, listings: [] }
}

/** A dot beside the village's own. */
export function near(region: Region, east: number, north: number): { lon: number | null; lat: number | null } {
	if (!region.point) return { lon: null, lat: null }
	const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
	return { lon: rounded(region.point.lon + east), lat: rounded(region.point.lat + north) }
}

import { addDays } from '#app/domain/time/local-date.ts'
import { cell, readDataTable } from '#seeds/builders/read-data.ts'
import type { Places } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'

/** In the order of the paper's table: our slug and an English name. */
const NAMES: readonly [string, string][] = [
	['yandang-maofeng', 'Yandang Maofeng'],
	['yongjia-wuniu-early', 'Yongjia Wuniu Early'],
	['huangyuguo', 'Huangyuguo'],
	['chuxu', 'Chuxu'],
	['guangjinxiang', 'Guangjinxiang'],
	['nengren', 'Nengren'],
	['tiefengtang', 'Tiefengtang'],
	['qianlaohan', 'Qianlaohan'],
	['yuming-country', 'Yuming Country'],
]

export type Brands = Map<string, NumberedRow<'brands'>>

/** The nine brands the paper names, each with how sure the reading of its name and place is. */
export function buildBrands({ tables }: Seeding, places: Places): Brands {
	const brands: Brands = new Map()
	for (const [at, record] of readDataTable('paper-brands.csv').entries()) {
		const [slug, nameEn] = NAMES[at] ?? []
		if (!slug || !nameEn) throw new Error(`no slug for the brand ${record['name_zh']}`)
		if (!places.byCode.has(cell(record, 'region_code'))) continue
		brands.set(
			slug,
			tables.addNumbered('brands', {
				slug,
				name_zh: cell(record, 'name_zh'),
				name_en: nameEn,
				source_label: cell(record, 'source_label'),
				name_reading: cell(record, 'reading'),
				region_code: cell(record, 'region_code'),
				region_reading: cell(record, 'region_reading'),
				product_zh: cell(record, 'product_zh'),
				product_en: cell(record, 'product_en'),
				story_zh: '',
				story_en: '',
				note: record['note'] ?? '',
				is_origin_mark: slug === 'yongjia-wuniu-early',
			}),
		)
	}
	return brands
}

/** A brand is licensed to each enterprise whose listings carry it, for five years around today. */
export function buildBrandLicences({ tables, today }: Seeding): void {
	const licensed = new Set<string>()
	for (const listing of tables.rows.get('listings') ?? []) {
		const { brand_id, enterprise_id } = listing as NumberedRow<'listings'>
		if (!brand_id || licensed.has(`${brand_id} ${enterprise_id}`)) continue
		licensed.add(`${brand_id} ${enterprise_id}`)
		tables.add('brand_licences', {
			brand_id,
			enterprise_id,
			valid_from: addDays(today, -900),
			valid_to: addDays(today, 900),
		})
	}
}

import { sql } from 'kysely'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import type { Db } from '#db/client.ts'
import { readCodebookRows } from '#tests/domain/indicators/read-codebook.ts'

/** Two villages of one township, a third in another township of the same county, and a township of another county. */
export const PLACES = {
	province: '990000000000',
	city: '990100000000',
	county: '990101000000',
	otherCounty: '990102000000',
	township: '990101100000',
	otherTownship: '990101101000',
	farTownship: '990102100000',
	tea: '990101100201',
	sea: '990101100202',
	hill: '990101101201',
	far: '990102100201',
} as const

const TREE: readonly (readonly [string, string, string, string | null])[] = [
	[PLACES.province, 'province', '某省', null],
	[PLACES.city, 'city', '某市', PLACES.province],
	[PLACES.county, 'county', '甲县', PLACES.city],
	[PLACES.otherCounty, 'county', '乙县', PLACES.city],
	[PLACES.township, 'township', '甲镇', PLACES.county],
	[PLACES.otherTownship, 'township', '丙镇', PLACES.county],
	[PLACES.farTownship, 'township', '乙镇', PLACES.otherCounty],
	[PLACES.tea, 'village', '茶村', PLACES.township],
	[PLACES.sea, 'village', '海村', PLACES.township],
	[PLACES.hill, 'village', '山村', PLACES.otherTownship],
	[PLACES.far, 'village', '远村', PLACES.farTownship],
]

/** The regions above, with their ancestors, and the 29 indicators of the codebook. */
export async function openTradeBook(db: Db): Promise<void> {
	for (const [code, level, name, parent] of TREE)
		await db
			.insertInto('regions')
			.values({
				code,
				level,
				name_zh: name,
				name_en: name,
				parent_code: parent,
				village_kind: level === 'village' ? 'village' : null,
			})
			.execute()
	await sql`
		with recursive up (region_code, ancestor_code) as (
			select code, code from regions union all
			select up.region_code, r.parent_code from up join regions r on r.code = up.ancestor_code where r.parent_code is not null
		)
		insert into region_ancestors select up.*, r.level from up join regions r on r.code = up.ancestor_code`.execute(db)
	await insertCodebook(db)
	await db
		.insertInto('categories')
		.values([
			{ code: 'p', kind: 'product', name_zh: '物', name_en: 'P', position: 1 },
			{ code: 's', kind: 'stay', name_zh: '宿', name_en: 'S', position: 2 },
		])
		.execute()
}

async function insertCodebook(db: Db): Promise<void> {
	for (const row of readCodebookRows()) {
		const it = readIndicatorDefinition(row)
		await db
			.insertInto('indicators')
			.values({
				code: it.code,
				position: it.order,
				slug: it.slug,
				level1: it.level1,
				level2: it.level2,
				source_label: it.sourceLabel,
				name_zh: it.termZh,
				name_en: it.termEn,
				slip_note: it.slipNote ?? '',
				definition: it.definition,
				formula: it.formula,
				unit: it.unit,
				direction: it.direction,
				index_form: it.indexForm,
				goalpost_min: it.goalposts.min,
				goalpost_max: it.goalposts.max,
				goalpost_scale: it.goalposts.scale,
				space_aggregation: it.space.text,
				time_aggregation: it.time.text,
				source_kind: it.kind,
				frequency: it.cycle,
				due_days: it.dueDays,
				expires_days: it.expiresDays,
				range_hard: it.hardRange.text,
				range_soft: it.softRange.text,
				min_n: row['min_n'] ?? '—',
				reference: row['reference'] ?? '—',
				effective_weight: it.effectiveWeightShare,
			})
			.execute()
	}
}

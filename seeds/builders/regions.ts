import type { CsvRecord } from '#app/domain/csv/parse-csv-records.ts'
import { seededRandom } from '#seeds/random.ts'
import { type CountyOutline, type Point, readCountyOutlines } from '#seeds/builders/county-outlines.ts'
import { cell, readDataTable } from '#seeds/builders/read-data.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

export type Region = {
	code: string
	nameZh: string
	nameEn: string
	level: 'province' | 'city' | 'county' | 'township' | 'village'
	parentCode: string | null
	point: Point | null
	/** Itself first, then each one above. */
	lineage: Region[]
}

export type Places = {
	byCode: Map<string, Region>
	/** In code order. */
	villages: Region[]
	townships: Region[]
}

/** Of which cities every village is listed: there points are drawn inside the county's outline. */
export const CLUSTER_CITY = '330300000000'

function villageKindOf(level: Region['level'], name: string): string | null {
	if (level !== 'village') return null
	return /(村委会|村民委员会)$/.test(name) ? 'village' : 'committee'
}
const shownName = (name: string) => name.replace(/(村民委员会|村委会)$/, '村').replace(/村村$/, '村')

/** Townships stand somewhere in their county, villages within about 4 km of their township. */
function pointOf(row: CsvRecord, parent: Region | undefined, outlines: Map<string, CountyOutline>): Point | null {
	const code = cell(row, 'code')
	const own = outlines.get(code)
	if (own) return own.centre
	if (code === CLUSTER_CITY) return { lon: 120.6994, lat: 27.9943 }
	if (!parent?.point || (row['level'] !== 'township' && row['level'] !== 'village')) return null
	const county = outlines.get(`${code.slice(0, 6)}000000`)
	const random = seededRandom(`place:${code}`)
	if (!county) return null
	return row['level'] === 'township' ? county.pointInside(random) : county.pointNear(parent.point, random)
}

function addRegion({ tables }: Seeding, region: Region, villageKind: string | null): void {
	tables.add('regions', {
		code: region.code,
		name_zh: region.nameZh,
		name_en: region.nameEn,
		level: region.level,
		parent_code: region.parentCode,
		village_kind: villageKind,
		lon: region.point?.lon ?? null,
		lat: region.point?.lat ?? null,
		point_is_surveyed: false,
	})
	for (const ancestor of region.lineage)
		tables.add('region_ancestors', {
			region_code: region.code,
			ancestor_code: ancestor.code,
			ancestor_level: ancestor.level,
		})
}

function addOutlines({ tables }: Seeding, outlines: Map<string, CountyOutline>, byCode: Places['byCode']): void {
	for (const [code, { rings }] of outlines)
		if (rings && byCode.has(code))
			tables.add('region_outlines', { region_code: code, rings, source: 'wenzhou-counties.geojson' })
}

/** The division tree, each region with every region above it; `keep` leaves out what a small world does not need. */
export function buildRegions(seeding: Seeding, keep: (code: string) => boolean = () => true): Places {
	const outlines = readCountyOutlines()
	const byCode: Places['byCode'] = new Map()
	for (const row of readDataTable('regions.csv')) {
		const code = cell(row, 'code')
		// A city without counties is listed again as its own county.
		if (!keep(code) || byCode.has(code)) continue
		const level = cell(row, 'level') as Region['level']
		const parent = byCode.get(row['parent_code'] ?? '')
		const name = cell(row, 'name_zh')
		const region: Region = {
			code,
			nameZh: shownName(name),
			nameEn: cell(row, 'name_en'),
			level,
			parentCode: row['parent_code'] || null,
			point: pointOf(row, parent, outlines),
			lineage: [],
		}
		region.lineage = [region, ...(parent?.lineage ?? [])]
		byCode.set(code, region)
		addRegion(seeding, region, villageKindOf(level, name))
	}
	addOutlines(seeding, outlines, byCode)
	const ofLevel = (level: Region['level']) => [...byCode.values()].filter((region) => region.level === level)
	return { byCode, villages: ofLevel('village'), townships: ofLevel('township') }
}

import type { Language } from '#app/domain/language/bilingual.ts'

/** What growers write on their records, by the usual names and units; a longer one comes before what it begins with. */
const ENGLISH: readonly (readonly [string, string])[] = [
	['大黄鱼膨化配合饲料', 'Extruded feed for large yellow croaker'],
	['膨化配合饲料', 'Extruded compound feed'],
	['配合饲料', 'Compound feed'],
	['商品有机肥', 'Commercial organic fertiliser'],
	['有机肥', 'Organic fertiliser'],
	['羊粪腐熟肥', 'Composted sheep manure'],
	['菜籽饼肥', 'Rapeseed cake'],
	['菜籽饼', 'Rapeseed cake'],
	['豆粕水溶肥', 'Soluble soybean-meal fertiliser'],
	['鱼蛋白水溶肥', 'Soluble fish-protein fertiliser'],
	['水溶肥', 'Soluble fertiliser'],
	['复合肥', 'Compound fertiliser'],
	['尿素', 'Urea'],
	['生石灰', 'Quicklime'],
	['黄板', 'Yellow sticky traps'],
	['石硫合剂', 'Lime sulphur'],
	['波尔多液', 'Bordeaux mixture'],
	['矿物油', 'Mineral oil'],
	['苦参碱', 'Matrine'],
	['印楝素', 'Azadirachtin'],
	['除虫菊素', 'Pyrethrins'],
	['恩诺沙星粉', 'Enrofloxacin powder'],
	['恩诺沙星', 'Enrofloxacin'],
	['聚维酮碘', 'Povidone-iodine'],
	['漂白粉', 'Bleaching powder'],
	[' 倍液', '-fold dilution'],
	['倍液', '-fold dilution'],
	['每千克鱼', 'per kg of fish:'],
	['每亩', 'per mu:'],
	['每日', 'daily:'],
	['公斤', 'kg'],
	['/亩', '/mu'],
	['片', 'sheets'],
	['天', 'days'],
	['，', ', '],
]

const HAN = /\p{Script=Han}/u

/** A name or a dose in a language: by the usual words, and as it was written where they do not say all of it. */
export function inputInWords(written: string, language: Language): string {
	if (language === 'zh' || !HAN.test(written)) return written
	const words = ENGLISH.reduce((text, [zh, en]) => text.replaceAll(zh, en), written)
	return HAN.test(words) ? written : words
}

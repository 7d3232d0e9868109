import type { Market } from '#seeds/builders/market.ts'
import type { Places } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

interface Park {
	slug: string
	kind: string
	region: string
	categories: string[]
	zh: [string, string]
	en: [string, string]
}

const PARKS: readonly Park[] = [
	{
		slug: 'yandang-tea-park',
		kind: 'tea',
		region: '330382104000',
		categories: ['tea', 'tea-picking', 'tea-house'],
		zh: [
			'雁荡茶园（演示）',
			'山脚到山腰的茶园连成一片，几家合作社共用晒青场和检验间，游客可以从采茶一路看到装罐。演示数据。',
		],
		en: [
			'Yandang Tea Gardens (demo)',
			'Gardens from the foot of the cliffs to half way up. The cooperatives share a withering yard and a tasting room, and visitors can follow one basket of leaf from bush to tin. Demonstration data.',
		],
	},
	{
		slug: 'dajing-dendrobium-park',
		kind: 'dendrobium',
		region: '330382101000',
		categories: ['dendrobium', 'honey', 'workshop'],
		zh: ['大荆石斛园（演示）', '树上、岩壁上、大棚里三种种法同在一园，可以对比着看，也可以学着修一段鲜条。演示数据。'],
		en: [
			'Dajing Dendrobium Park (demo)',
			'Three ways of growing side by side: on trees, on rock and under cover. Compare them, then trim a fresh stem yourself. Demonstration data.',
		],
	},
	{
		slug: 'dongtou-island-seafood-park',
		kind: 'seafood',
		region: '330305000000',
		categories: ['seafood', 'fishing', 'boat', 'sea-house'],
		zh: ['洞头海味园（演示）', '码头、晒场和冷库挨着，清早看船回来，中午就能把当天的鱼寄出去。演示数据。'],
		en: [
			'Dongtou Island Seafood Park (demo)',
			'Quay, drying yard and cold store stand together: watch the boats return at dawn and post the catch by noon. Demonstration data.',
		],
	},
	{
		slug: 'taishun-covered-bridge-tea-park',
		kind: 'tea',
		region: '330329000000',
		categories: ['tea', 'tea-picking', 'hiking'],
		zh: ['泰顺廊桥茶旅园（演示）', '茶山绕着廊桥走，半天采茶，半天沿古道走回村里吃饭。演示数据。'],
		en: [
			'Taishun Covered Bridge Tea Park (demo)',
			'Tea slopes around the covered bridges: half a day picking, half a day walking the old road back to lunch. Demonstration data.',
		],
	},
]

/** Characteristic parks with the enterprises of their county that do what the park is for. */
export function buildParks({ tables }: Seeding, places: Places, market: Market): void {
	for (const park of PARKS) {
		if (!places.byCode.has(park.region)) continue
		const { id } = tables.addNumbered('parks', {
			slug: park.slug,
			name_zh: park.zh[0],
			name_en: park.en[0],
			story_zh: park.zh[1],
			story_en: park.en[1],
			region_code: park.region,
			kind: park.kind,
			is_demo: true,
		})
		const members = market.enterprises.filter(
			({ region, listings }) =>
				region.code.startsWith(park.region.slice(0, 6)) &&
				listings.some(({ text }) => park.categories.includes(text.category)),
		)
		for (const member of members) tables.add('park_enterprises', { park_id: id, enterprise_id: member.id })
	}
}

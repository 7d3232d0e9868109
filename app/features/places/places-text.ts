import type { Reading } from '#app/domain/catalog/producer-pages.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PlacesText {
	places: string
	placesLead: string
	within: (place: string) => string
	count: (count: string) => string
	has: (place: string, titles: readonly string[]) => string
	nearHere: string
	whereIs: string
	toMap: string
	offers: string
	shelves: Record<ListingKind, string>
	all: string
	brands: string
	nothing: string
	nothingHint: string
	search: (place: string) => string
	notHere: Record<'place' | 'brand' | 'park' | 'enterprise', string>
	brand: string
	product: string
	from: string
	source: string
	sourceLabel: string
	reading: Record<Reading, string>
	nameReading: string
	regionReading: string
	note: string
	owner: string
	certificate: string
	expires: string
	licensed: string
	sold: string
	noneSold: string
	park: string
	inPark: string
	enterprise: string
	founded: string
	opened: string
	demo: string
	listings: string
	noListings: string
	league: string
	map: string
	mapLead: string
	mapNote: string
	mapOf: (county: string) => string
	mapOfLead: string
	wholeMap: string
	closer: (county: string) => string
	around: (place: string, count: string) => string
	leagueLead: string
	leagueSource: string
	rank: string
	city: string
	villages: string
	noLeague: string
}

export const placesText: Catalogue<PlacesText> = {
	zh: {
		places: '地方',
		placesLead: '从县到村，每个地方有什么。',
		within: (place) => `${place}下面`,
		count: (count) => `${count} 样`,
		has: (place, titles) => (titles.length > 0 ? `${place}有${titles.join('、')}……` : place),
		nearHere: '附近由近到远',
		whereIs: '在哪里',
		toMap: '看大地图',
		offers: '这里的东西',
		shelves: { product: '这里的物产', stay: '住在这里', experience: '在这里做', package: '一趟走完' },
		all: '全部',
		brands: '这里的品牌',
		nothing: '这里还没有上架的东西',
		nothingHint: '看看附近，或者往上一级走。',
		search: (place) => `在${place}里搜`,
		notHere: {
			place: '没有这个地方。地方的编号是 12 位的统计用区划代码。',
			brand: '没有这个品牌。',
			park: '没有这个园区。',
			enterprise: '没有这家，或者还没有通过核验。',
		},
		brand: '品牌',
		product: '做什么',
		from: '在哪里',
		source: '名字的出处',
		sourceLabel: '论文里的写法',
		reading: { sure: '确定', likely: '很可能', uncertain: '不确定' },
		nameReading: '名称的辨读',
		regionReading: '地方的辨读',
		note: '说明',
		owner: '持有人',
		certificate: '证书号',
		expires: '有效期至',
		licensed: '获准使用的商家',
		sold: '正在卖的',
		noneSold: '现在没有在卖的。',
		park: '特色园区',
		inPark: '园区里的商家',
		enterprise: '商家',
		founded: '创办',
		opened: '在山海开店',
		demo: '虚构的演示商家',
		listings: '这一家的东西',
		noListings: '这一家现在没有上架的东西。',
		league: '2019 年淘宝村榜',
		map: '地图',
		mapLead: '圆里的数是那一带有多少样东西。点一个县，走近了看。',
		mapNote: '县界与位置都是示意，不作导航用。',
		mapOf: (county) => `${county}地图`,
		mapOfLead: '圆里的数是那几个村有多少样东西。',
		wholeMap: '看全部',
		closer: (county) => `走近看${county}`,
		around: (place, count) => `${place}一带，${count}`,
		leagueLead: '各城市的淘宝村数目，录自论文图 1。',
		leagueSource: '出处：《大数据背景下温州农村电商产业集群发展研究》图 1（2019 年）。这是已发表的数字，不是本站统计。',
		rank: '名次',
		city: '城市',
		villages: '淘宝村',
		noLeague: '还没有录入这张表。',
	},
	en: {
		places: 'Places',
		placesLead: 'From county to village: what each place has.',
		within: (place) => `Within ${place}`,
		count: (count) => `${count} ${count === '1' ? 'listing' : 'listings'}`,
		has: (place, titles) => (titles.length > 0 ? `In ${place}: ${titles.join(', ')} and more` : place),
		nearHere: 'Nearest first from here',
		whereIs: 'Where it is',
		toMap: 'See the map',
		offers: 'What they offer',
		shelves: { product: 'Grown and made here', stay: 'Stay here', experience: 'Do here', package: 'All in one trip' },
		all: 'All',
		brands: 'Brands from here',
		nothing: 'Nothing is listed here yet',
		nothingHint: 'Look close by, or one level up.',
		search: (place) => `Search ${place}`,
		notHere: {
			place: 'There is no such place. A place’s number is the 12-digit statistical division code.',
			brand: 'There is no such brand.',
			park: 'There is no such park.',
			enterprise: 'There is no such seller, or it is not verified yet.',
		},
		brand: 'Brand',
		product: 'What it is',
		from: 'From',
		source: 'Where the name comes from',
		sourceLabel: 'As the paper prints it',
		reading: { sure: 'sure', likely: 'likely', uncertain: 'uncertain' },
		nameReading: 'Reading of the name',
		regionReading: 'Reading of the place',
		note: 'Note',
		owner: 'Owner',
		certificate: 'Certificate',
		expires: 'Valid until',
		licensed: 'Licensed sellers',
		sold: 'On sale now',
		noneSold: 'Nothing of it is on sale now.',
		park: 'Characteristic park',
		inPark: 'In the park',
		enterprise: 'Seller',
		founded: 'Founded',
		opened: 'On Shanhai since',
		demo: 'An invented seller of the demo',
		listings: 'What they offer',
		noListings: 'They have nothing listed at the moment.',
		league: 'Taobao villages, 2019',
		map: 'Map',
		mapLead: 'The number in a circle is how much there is around it. Choose a county to come closer.',
		mapNote: 'Outlines and positions are illustrative, not for finding your way.',
		mapOf: (county) => `Map of ${county}`,
		mapOfLead: 'The number in a circle is how much the villages around it have.',
		wholeMap: 'See all of it',
		closer: (county) => `Come closer to ${county}`,
		around: (place, count) => `Around ${place}, ${count}`,
		leagueLead: 'Taobao villages by city, from Figure 1 of the paper.',
		leagueSource:
			'Source: Figure 1 (2019) of “Research on the Development of Wenzhou Rural E-commerce Industry Cluster under the background of Big Data”. Published figures, not our own count.',
		rank: 'Rank',
		city: 'City',
		villages: 'Villages',
		noLeague: 'This table has not been entered yet.',
	},
}

import type { RoadRowsKind } from '#app/domain/logistics/road-rows.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface RoadText {
	title: string
	lead: (days: string) => string
	open: string
	register: string
	reach: string
	reachOf: (km: string) => string
	map: string
	legend: Record<'hubs' | 'points' | 'unserved' | 'next', string>
	coverage: string
	ofHouseholds: (served: string, all: string) => string
	ofVillages: (served: string, all: string) => string
	cost: string
	perParcel: string
	costNote: (cost: string, parcels: string) => string
	noParcels: string
	dwell: string
	dwellNote: string
	node: string
	parcels: string
	p50: string
	p90: string
	none: string
	late: string
	lateNote: string
	carrier: string
	ownNetwork: string
	lateShare: string
	edges: string
	edgesNote: (minutes: string) => string
	edge: string
	rides: string
	p90Delay: string
	departures: string
	edgeCost: string
	shown: (shown: string, all: string) => string
	next: string
	nextNote: (km: string) => string
	village: string
	gained: string
	villagesGained: string
	coveredAfter: string
	allServed: string
	notFound: string
	odd: string
	oddNote: string
	noneOdd: string
	when: string
	crate: string
	what: string
	elsewhere: string
	unkept: Record<'chilled' | 'frozen', string>
	rows: Record<RoadRowsKind, { title: string; starts: string; ends: string; amount: string }>
	parcel: string
	notThere: string
	rowCount: (count: string) => string
	noRows: string
}

/** Words of the road's figures. */
export const roadText: Catalogue<RoadText> = {
	zh: {
		title: '物流成效',
		lead: (days) => `最近 ${days} 天：货停多久、晚不晚、一件多少钱、哪些村还够不着，以及下一个网点放在哪里最划算。`,
		open: '物流成效',
		register: '站点与班车',
		reach: '服务半径（按路程）',
		reachOf: (km) => `${km} 公里`,
		map: '网点、够不着的村和建议新点的地图',
		legend: { hubs: '中心与服务站', points: '代收点', unserved: '够不着的村', next: '建议新点（按先后）' },
		coverage: '服务半径内的农户',
		ofHouseholds: (served, all) => `${served} / ${all} 户`,
		ofVillages: (served, all) => `${served} / ${all} 个村，点开看够不着的村`,
		cost: '每件运输成本',
		perParcel: '每件',
		costNote: (cost, parcels) => `班车 ${cost} ÷ 本平台经过站点的 ${parcels} 件包裹；班车也载别的货和人，所以是上限`,
		noParcels: '没有包裹经过',
		dwell: '各站点停留时间',
		dwellNote: '从到站的第一次扫描，到交出或发走；没人扫描发走的，算到下一站为止。还停在站里的不算。列出最慢的站点。',
		node: '站点',
		parcels: '包裹',
		p50: '一半不超过',
		p90: '九成不超过',
		none: '这段时间没有记录。',
		late: '各承运方晚到比例',
		lateNote: '从本地区发出、承诺日期已过的包裹；没到的也算晚。',
		carrier: '承运方',
		ownNetwork: '本地村镇网络',
		lateShare: '晚到',
		edges: '各条线路',
		edgesNote: (minutes) =>
			`晚到：比时刻表晚 ${minutes} 分钟以上。成本是时刻表里每一班的成本，包裹是接连在两头扫描到的。`,
		edge: '线路',
		rides: '已到的班次',
		p90Delay: '九成晚点不超过',
		departures: '应发班次',
		edgeCost: '每件成本',
		shown: (shown, all) => `列出 ${shown} 条，共 ${all} 条。`,
		next: '下一个网点放在哪里',
		nextNote: (km) =>
			`方法：最大覆盖选址的贪心法（Church 与 ReVelle，1974）。每个村中心都可以设点，一步选一个，选能让最多还够不着的农户进入 ${km} 公里以内的；路程按直线距离 × 1.3 估算，户数取最近一次统计。贪心法至少达到最优的 63%。`,
		village: '村',
		gained: '新增农户',
		villagesGained: '新增村',
		coveredAfter: '之后的覆盖',
		allServed: '所有村都在服务半径以内。',
		notFound: '没有这个数字。请回到物流成效页重新选择。',
		odd: '对不上的扫码',
		oddNote: '扫到的货箱，账上却在别的地方；或者要冷着走的货箱，装上了不能保冷的班车。都照扫的记下，这里给您看。',
		noneOdd: '没有对不上的扫码。',
		when: '时间',
		crate: '货箱',
		what: '什么对不上',
		elsewhere: '账上在别的地方',
		unkept: { chilled: '要冷藏，班车不能冷藏', frozen: '要冷冻，班车不能冷冻' },
		rows: {
			dwell: { title: '停留的包裹', starts: '到站', ends: '离站', amount: '停留' },
			late: { title: '应到的包裹', starts: '承诺', ends: '送达', amount: '晚了' },
			edge: { title: '已到的班次', starts: '应发', ends: '到达', amount: '晚点' },
			unserved: { title: '够不着的村', starts: '', ends: '', amount: '户数' },
		},
		parcel: '包裹',
		notThere: '还没到',
		rowCount: (count) => `共 ${count} 行`,
		noRows: '没有数据行。',
	},
	en: {
		title: 'How the road does',
		lead: (days) =>
			`The last ${days} days: how long goods stand, how often they are late, what a parcel costs, which villages are out of reach, and where the next point would serve most.`,
		open: 'How the road does',
		register: 'Nodes and runs',
		reach: 'Reach of a point, by road',
		reachOf: (km) => `${km} km`,
		map: 'Map of nodes, villages out of reach and proposed points',
		legend: {
			...{ hubs: 'Centres and stations', points: 'Delivery points' },
			...{ unserved: 'Villages out of reach', next: 'Proposed points, in order' },
		},
		coverage: 'Households within reach',
		ofHouseholds: (served, all) => `${served} of ${counted(all, 'household')}`,
		ofVillages: (served, all) => `${served} of ${counted(all, 'village')}; open for those out of reach`,
		cost: 'Transport cost a parcel',
		perParcel: 'a parcel',
		costNote: (cost, parcels) =>
			`runs ${cost} ÷ ${counted(parcels, 'parcel')} of this platform seen at the nodes; buses carry people and other goods too, so it is the most`,
		noParcels: 'no parcel was seen',
		dwell: 'Time at each node',
		dwellNote:
			'From the first scan at a node until handed out or sent on; where nobody scanned the departure, until the next node. What still stands there is left out. The slowest nodes are listed.',
		node: 'Node',
		parcels: 'Parcels',
		p50: 'Half within',
		p90: 'Nine in ten within',
		none: 'Nothing was recorded in this time.',
		late: 'Late by carrier',
		lateNote: 'Parcels from this region whose promised day is past; one that is not there yet is late.',
		carrier: 'Carrier',
		ownNetwork: 'the village network',
		lateShare: 'Late',
		edges: 'Edge by edge',
		edgesNote: (minutes) =>
			`Late: more than ${minutes} minutes after the timetable. Cost is that of every departure of the timetable; parcels are those seen at both ends in turn.`,
		edge: 'From and to',
		rides: 'Rides arrived',
		p90Delay: 'Nine in ten late by',
		departures: 'Departures due',
		edgeCost: 'Cost a parcel',
		shown: (shown, all) => `${shown} of ${all} are listed.`,
		next: 'Where the next point would serve most',
		nextNote: (km) =>
			`Method: greedy maximal covering (Church and ReVelle, 1974). Any village centre may get a point; each step takes the one that brings most households not served yet within ${km} km. The road is reckoned as 1.3 times the great circle; households are of the newest count. Greedy reaches at least 63% of the best.`,
		village: 'Village',
		gained: 'Households gained',
		villagesGained: 'Villages gained',
		coveredAfter: 'Covered then',
		allServed: 'Every village is within reach.',
		notFound: 'There is no such figure. Choose one on the page of the road’s figures.',
		odd: 'Scans that do not fit',
		oddNote:
			'A crate was scanned here and was elsewhere by the books, or one that has to stay cold was loaded onto a ride that does not keep it so. They are taken in as scanned, and shown to you.',
		noneOdd: 'All scans fit.',
		when: 'When',
		crate: 'Crate',
		what: 'What does not fit',
		elsewhere: 'Was elsewhere by the books',
		unkept: { chilled: 'Has to stay chilled; the ride is not', frozen: 'Has to stay frozen; the ride is not' },
		rows: {
			dwell: { title: 'Parcels that stood here', starts: 'Came', ends: 'Left', amount: 'Stood' },
			late: { title: 'Parcels due', starts: 'Promised', ends: 'Delivered', amount: 'Late by' },
			edge: { title: 'Rides that arrived', starts: 'Due to leave', ends: 'Arrived', amount: 'Late by' },
			unserved: { title: 'Villages out of reach', starts: '', ends: '', amount: 'Households' },
		},
		parcel: 'Parcel',
		notThere: 'not yet',
		rowCount: (count) => `${counted(count, 'row')} in all`,
		noRows: 'There are no rows.',
	},
}

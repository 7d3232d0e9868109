import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface LeagueText {
	title: string
	lead: string
	villages: string
	villagesLead: string
	moreVillages: (count: number) => string
	towns: string
	townsLead: string
	place: string
	verdict: string
	verdicts: Record<'yes' | 'no' | 'cannot-tell', string>
	conditions: Record<string, string>
	met: string
	short: (gap: string) => string
	unknown: string
	noVillages: string
	figure1: string
	figure1Lead: string
	rank: string
	count: string
	province: string
	spread: string
	spreadLead: string
	measures: Record<string, string>
	sales: string
	salesLead: string
	share: string
	growth: string
	contribution: string
	noBase: string
	theil: string
	theilLead: (between: string, within: string) => string
	clustering: string
	clusteringLead: string
	moran: (I: string, expected: string, p: string, n: string) => string
	islands: (count: string) => string
	notComputed: Record<string, string>
	clusters: Record<string, string>
	noClusters: string
	specialised: string
	specialisedLead: string
	category: string
	quotient: string
	stores: string
	nobodySpecialised: string
	coordination: string
	coordinationLead: string
	noCoordination: string
	bands: Record<string, string>
	coupling: string
	level: string
	degree: string
}

/** Words of the league and of cluster statistics. */
export const leagueText: Catalogue<LeagueText> = {
	zh: {
		title: '淘宝村与集群统计',
		lead: '论文图 1 的榜单、淘宝村镇标准在本平台的达标情况，以及集中度、专业化、空间聚集与协调度。',
		villages: '淘宝村标准（本平台）',
		villagesLead:
			'行政村，近 12 个月本平台销售额不少于 1000 万元，并且活跃网店不少于 100 家或不少于户数的 10%。只算本平台的销售，缺数时写“说不准”。',
		moreVillages: (count) => `共 ${count} 个有店铺的村，这里列出销售最多的。`,
		towns: '淘宝镇标准（本平台）',
		townsLead: '有 3 个以上淘宝村；或者销售额超过 3000 万元并且活跃网店超过 300 家。',
		place: '地区',
		verdict: '结论',
		verdicts: { yes: '达标', no: '未达标', 'cannot-tell': '说不准' },
		conditions: {
			'admin-village': '行政村',
			sales: '销售额',
			stores: '活跃网店',
			'store-share': '占户数',
			villages: '淘宝村',
		},
		met: '✓ 已达到',
		short: (gap) => `差 ${gap}`,
		unknown: '？ 缺数',
		noVillages: '这个范围里还没有店铺。',
		figure1: '论文图 1：2019 年淘宝村数量',
		figure1Lead: '名次按论文的并列方式（1、2、2、3）。',
		rank: '名次',
		count: '淘宝村',
		province: '省份',
		spread: '集中程度',
		spreadLead: '城市之间。',
		measures: {
			total: '合计',
			parts: '个数',
			hhi: 'HHI（0–1）',
			normalisedHhi: '标准化 HHI',
			effectiveNumber: '等效个数',
			cr4: '前四名份额 CR4',
			gini: '基尼系数',
			theil: '泰尔指数 T',
		},
		sales: '下级地区近 12 个月的销售',
		salesLead: '本平台自己数的网上零售额；同比是与前 12 个月相比。',
		share: '份额',
		growth: '同比',
		contribution: '对总增长的贡献',
		noBase: '无基数',
		theil: '村与村的差距',
		theilLead: (between, within) => `泰尔指数中，县与县之间占 ${between}，县内占 ${within}。`,
		clustering: '空间聚集',
		clusteringLead: '莫兰指数：卖得多的村是否挨着卖得多的村（按中心点最近的 6 个村，999 次随机排列）。',
		moran: (I, expected, p, n) => `I = ${I}（随机时 ${expected}），p = ${p}，${n} 个村。`,
		islands: (count) => `${count} 个没有坐标或邻村的没有算入。`,
		notComputed: { 'too-few-places': '不到 10 个村有数，不计算。', 'no-spread': '各村一样，没有可比的。' },
		clusters: { HH: '高值聚集', LL: '低值聚集', HL: '高值在低值中', LH: '低值在高值中' },
		noClusters: '没有哪个村的聚集超出偶然。',
		specialised: '专业化（区位商）',
		specialisedLead: '某类产品在当地的销售份额是全域的 1.25 倍以上，并且至少有 5 家店。',
		category: '品类',
		quotient: '区位商',
		stores: '店铺',
		nobodySpecialised: '没有达到标准的地区。',
		coordination: '耦合协调度',
		coordinationLead: '政府、企业、外部经济三个分数是否同步（C），整体高低（T），两者合一（D）。',
		noCoordination: '本月没有县级指数。',
		bands: {
			'extreme-imbalance': '极度失调',
			'severe-imbalance': '严重失调',
			'moderate-imbalance': '中度失调',
			'mild-imbalance': '轻度失调',
			'near-imbalance': '濒临失调',
			'bare-coordination': '勉强协调',
			'primary-coordination': '初级协调',
			'intermediate-coordination': '中级协调',
			'good-coordination': '良好协调',
			'quality-coordination': '优质协调',
		},
		coupling: '耦合 C',
		level: '水平 T',
		degree: '协调 D',
	},
	en: {
		title: 'Taobao villages and cluster statistics',
		lead: 'The table of the paper’s Figure 1, the Taobao rules as met on this platform, and concentration, specialisation, clustering and coordination.',
		villages: 'Taobao villages (on this platform)',
		villagesLead:
			'An administrative village with at least 10 million yuan of sales here in 12 months, and at least 100 active stores or one for every ten households. Only sales on this platform are seen; where a figure is missing it may be impossible to tell.',
		moreVillages: (count) =>
			`${counted(count, 'village has', 'villages have')} stores; those with most sales are listed.`,
		towns: 'Taobao towns (on this platform)',
		townsLead: 'Three Taobao villages or more; or more than 30 million yuan of sales and more than 300 active stores.',
		place: 'Place',
		verdict: 'Verdict',
		verdicts: { yes: 'meets the rule', no: 'not yet', 'cannot-tell': 'cannot tell' },
		conditions: {
			'admin-village': 'Administrative village',
			sales: 'Sales',
			stores: 'Active stores',
			'store-share': 'Of households',
			villages: 'Taobao villages',
		},
		met: '✓ met',
		short: (gap) => `${gap} short`,
		unknown: '? not known',
		noVillages: 'There are no stores here yet.',
		figure1: 'Figure 1 of the paper: Taobao villages in 2019',
		figure1Lead: 'Ranks as the paper counts ties (1, 2, 2, 3).',
		rank: 'Rank',
		count: 'Villages',
		province: 'Province',
		spread: 'Concentration',
		spreadLead: 'Between cities.',
		measures: {
			total: 'Total',
			parts: 'Places',
			hhi: 'HHI (0–1)',
			normalisedHhi: 'Normalised HHI',
			effectiveNumber: 'Effective number',
			cr4: 'Share of the first four (CR4)',
			gini: 'Gini coefficient',
			theil: 'Theil’s T',
		},
		sales: 'Sales of the places below, 12 months',
		salesLead: 'Online retail sales as counted here; growth is against the twelve months before.',
		share: 'Share',
		growth: 'Growth',
		contribution: 'Part of the growth of all',
		noBase: 'n/a (base)',
		theil: 'Inequality of villages',
		theilLead: (between, within) => `Of Theil’s T, ${between} lies between counties and ${within} within them.`,
		clustering: 'Clustering in space',
		clusteringLead:
			'Moran’s I: do villages that sell much lie beside others that do (the six nearest by centroid, 999 random orders)?',
		moran: (I, expected, p, n) => `I = ${I} (by chance ${expected}), p = ${p}, ${n} villages.`,
		islands: (count) => `${count} without coordinates or neighbours are left out.`,
		notComputed: {
			'too-few-places': 'Fewer than ten villages have a figure: not computed.',
			'no-spread': 'All villages are alike: there is nothing to compare.',
		},
		clusters: { HH: 'high among high', LL: 'low among low', HL: 'high among low', LH: 'low among high' },
		noClusters: 'No village clusters beyond chance.',
		specialised: 'Specialisation (location quotient)',
		specialisedLead: 'A category sells at least 1.25 times its share of the whole here, from at least five stores.',
		category: 'Category',
		quotient: 'Quotient',
		stores: 'Stores',
		nobodySpecialised: 'No place is specialised by this rule.',
		coordination: 'Coupling coordination',
		coordinationLead:
			'Whether government, enterprises and external economies go together (C), how far they are (T), and both (D).',
		noCoordination: 'There is no index of counties this month.',
		bands: {
			'extreme-imbalance': 'extreme imbalance',
			'severe-imbalance': 'severe imbalance',
			'moderate-imbalance': 'moderate imbalance',
			'mild-imbalance': 'mild imbalance',
			'near-imbalance': 'near imbalance',
			'bare-coordination': 'bare coordination',
			'primary-coordination': 'primary coordination',
			'intermediate-coordination': 'intermediate coordination',
			'good-coordination': 'good coordination',
			'quality-coordination': 'quality coordination',
		},
		coupling: 'Coupling C',
		level: 'Level T',
		degree: 'Coordination D',
	},
}

import type { Catalogue } from '#app/ui/text/language.tsx'

export interface FigureOriginText {
	sources: Record<string, string>
	/** How a figure was counted, by the way's name and version. */
	methods: Record<string, string>
}

/** Where counted figures come from, and how each was counted. */
export const figureOriginText: Catalogue<FigureOriginText> = {
	zh: {
		sources: {
			'own-transactions': '本平台交易',
			'network-register': '本平台物流网点登记',
			'office-use': '商家后台使用记录',
			'training-records': '培训记录',
			'staff-registers': '企业成员与网点人员登记',
			'sales-plans': '商家报送的产销计划与交易',
			'lot-records': '批次与加工记录',
			'lots-and-register-of-processes': '批次与工艺登记',
			'demo estimate': '演示估计数',
		},
		methods: {
			'valid-trade/1': '有效交易逐笔计算（第 1 版）',
			'crow-1.3-within-10km/1': '村中心到营运中转中心的直线距离 × 1.3 ≤ 10 公里，按户数（第 1 版）',
			'point-scanned-30d/1': '村内有营业服务点且 30 天内扫描过包裹，按户数（第 1 版）',
			'four-days-and-a-write/1': '活跃商户中本月至少四天进过后台、并且改过东西的（第 1 版）',
			'distinct-providers-12m/1': '12 个月内办完课的不同机构（第 1 版）',
			'distinct-persons-12m/1': '12 个月内到课的不同的人（第 1 版）',
			'hake-gain-12m/1': '训前训后都考过的人的平均提升率，Hake 1998（第 1 版）',
			'last-plan-before-the-month-6m/1': '过完的六个月里，月前最后报的计划与实际卖出相差多少（第 1 版）',
			'schooling-of-practitioners/1': '登记从业人员的平均受教育年数（第 1 版）',
			'years-less-long-gaps/1': '登记从业人员的从业年数，扣除超过 12 个月的中断（第 1 版）',
			'roles-of-members-and-keepers/1': '企业成员与网点人员按八类职业计数（第 1 版）',
			'practitioners-else-members-and-keepers/2':
				'登记从业人员，没有登记的企业按成员，加网点人员，按八类职业计数（第 2 版）',
			'first-use-of-process-12m/1': '12 个月内首次采用某道工艺的生产者占在产生产者的比例（第 1 版）',
			'first-use-of-process-12m/2': '12 个月内首次采用某道工艺的生产者占在产生产者的比例，含登记的工艺（第 2 版）',
		},
	},
	en: {
		sources: {
			'own-transactions': 'trade on this platform',
			'network-register': 'the platform’s register of nodes',
			'office-use': 'use of the enterprises’ office',
			'training-records': 'training records',
			'staff-registers': 'registers of members and keepers',
			'sales-plans': 'plans that sellers filed, and trade',
			'lot-records': 'records of lots and processing',
			'lots-and-register-of-processes': 'lots and the register of processes',
			'demo estimate': 'estimate of the demo',
		},
		methods: {
			'valid-trade/1': 'valid trade, row by row (version 1)',
			'crow-1.3-within-10km/1':
				'village centre to an operating centre, great circle × 1.3 ≤ 10 km, by households (version 1)',
			'point-scanned-30d/1': 'an open point in the village with a parcel scanned in 30 days, by households (version 1)',
			'four-days-and-a-write/1':
				'of active merchants, those in the office here on four days of the month who wrote something (version 1)',
			'distinct-providers-12m/1': 'distinct institutions that completed a session in 12 months (version 1)',
			'distinct-persons-12m/1': 'distinct persons who attended in 12 months (version 1)',
			'hake-gain-12m/1': 'class-average normalised gain, Hake 1998 (version 1)',
			'last-plan-before-the-month-6m/1':
				'six months that are over: how far what was sold was from the last plan filed before each (version 1)',
			'schooling-of-practitioners/1': 'mean years of schooling of registered practitioners (version 1)',
			'years-less-long-gaps/1':
				'years of practice of registered practitioners, less gaps of over 12 months (version 1)',
			'roles-of-members-and-keepers/1':
				'members of enterprises and keepers of nodes over eight occupations (version 1)',
			'practitioners-else-members-and-keepers/2':
				'registered practitioners, else members, and keepers of nodes over eight occupations (version 2)',
			'first-use-of-process-12m/1': 'producers that first used a process in 12 months, of those at work (version 1)',
			'first-use-of-process-12m/2':
				'producers that first used a process in 12 months, registered ones included, of those at work (version 2)',
		},
	},
}

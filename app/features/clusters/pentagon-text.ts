import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PentagonText {
	title: string
	lead: string
	chart: string
	gap: string
	/** After the name of an axis that is a gap. */
	gapOf: (present: number, all: number) => string
	toQuality: string
	whyNoIndex: string
	factors: Record<string, string>
	/** What the paper's Table 2 says of Wenzhou, in our words: shown until somebody writes something else. */
	table2: Record<string, string>
	fromPaper: string
	writtenAt: (at: string) => string
	figures: string
	figure: string
	value: string
	score: string
	available: string
	supplements: Record<string, string>
	context: string
	note: string
	edit: string
	bodyZh: string
	bodyEn: string
	save: string
	saved: string
	faulty: string
	readOnly: string
	noIndex: string
	enter: string
	counted: string
}

/** Words of the pentagon. */
export const pentagonText: Catalogue<PentagonText> = {
	zh: {
		title: '集群五力图',
		lead: '地理优势、领导型企业、外部经济、政府行为、社会网络：每条轴是各项得分的算术平均（0–100）。面积没有意义，不作比较。',
		chart: '五条轴的得分',
		gap: '数据不足 65%，画成缺口，不当作 0',
		gapOf: (present, all) => (present === 0 ? `：${all} 项都没有得分` : `：${all} 项里有得分的只有 ${present} 项`),
		toQuality: '缺哪些数、为什么缺、先补哪些',
		whyNoIndex: '为什么没有，附近哪里有',
		factors: {
			geography: '地理优势',
			leader: '领导型企业',
			economy: '外部经济',
			government: '政府行为',
			network: '社会网络',
		},
		table2: {
			geography: '土地肥沃，湖泊众多，海域宽广；农产与海产并举，传统行业线上线下一起卖。',
			leader: '以本地农产品品牌为代表的龙头企业带动同行触网。',
			economy: '从种养、加工到网上销售、快递和服务，企业沿产业链分工；做法看得见，新人学得快。',
			government: '乡村振兴政策调整涉农资金：投向产业转型与生态，改进拨付办法，集中支持大项目。',
			network: '亲缘和邻里关系仍起作用，但同类企业多、竞争激烈，正在被磨薄。',
		},
		enter: '填报',
		counted: '系统计算',
		fromPaper: '出自论文表 2（转述）',
		writtenAt: (at) => `${at} 写下`,
		figures: '轴上的数',
		figure: '数字',
		value: '数值',
		score: '得分',
		available: '有数据',
		supplements: {
			P01: '产品专业化（最高区位商）',
			P02: '地理标志与公共品牌销售占比',
			P03: '到县城的分钟数（越少越好）',
			P04: '户均农渔业产出',
			P05: '每百家店的龙头企业数',
			P06: '前四家店的销售份额',
			P07: '本县采购占比',
			P08: '每百家店的服务商数',
			P09: '户均公共电商支出',
			P10: '加入合作社或协会的商户占比',
			P11: '由本乡镇同行带入的新商户占比',
			P12: '共同受训的人数（平均）',
			P13: '同质化程度（越低越好）',
		},
		context: '只供参考，不计入轴',
		note: '文字说明',
		edit: '修改说明',
		bodyZh: '中文',
		bodyEn: '英文',
		save: '保存',
		saved: '已保存；以前的说明留在记录里。',
		faulty: '没有保存：因素不对，或一种语言超过了 2000 字。',
		readOnly: '没有保存：您的账号只能看。',
		noIndex: '这个地区这个月还没有指数，轴上只有能直接数出来的数。',
	},
	en: {
		title: 'The pentagon of the cluster',
		lead: 'Geography, leading enterprises, external economies, government and social network: each axis is the arithmetic mean of its scores (0–100). The area means nothing and is not compared.',
		chart: 'Scores of the five axes',
		gap: 'less than 65% of the data: drawn as a gap, not as 0',
		gapOf: (present, all) =>
			present === 0
				? `: none of its ${counted(all, 'figure')} has a score`
				: `: ${present} of its ${counted(all, 'figure')} ${present === 1 ? 'has' : 'have'} a score`,
		toQuality: 'Which figures are missing, why, and which to mend first',
		whyNoIndex: 'Why, and where there is one',
		factors: {
			geography: 'Geographical advantage',
			leader: 'Leading enterprises',
			economy: 'External economies',
			government: 'Government behaviour',
			network: 'Social network',
		},
		table2: {
			geography:
				'Good soil, many lakes and a large sea area; farm and sea products side by side; old trades sell online and offline.',
			leader: 'Leading enterprises around the brands of local produce draw others online.',
			economy:
				'Firms divide the work along the chain from growing and processing to online sale, parcels and services; methods are visible, so newcomers learn.',
			government:
				'Policy on rural revitalisation turns farm funds toward industry change and ecology, pays them out in new ways and concentrates them on large projects.',
			network:
				'Kinship and neighbourhood ties still work, but many like-for-like firms and hard competition wear them down.',
		},
		enter: 'Enter',
		counted: 'counted here',
		fromPaper: 'after Table 2 of the paper',
		writtenAt: (at) => `written ${at}`,
		figures: 'Figures on the axes',
		figure: 'Figure',
		value: 'Value',
		score: 'Score',
		available: 'With data',
		supplements: {
			P01: 'Specialisation of products (highest quotient)',
			P02: 'Sales under a registered origin mark, %',
			P03: 'Minutes to the county seat (less is better)',
			P04: 'Farm and fishery output per household',
			P05: 'Leading enterprises per 100 stores',
			P06: 'Sales share of the four largest stores',
			P07: 'Bought from suppliers of the county, %',
			P08: 'Service firms per 100 stores',
			P09: 'Public e-commerce spending per household',
			P10: 'Merchants in a co-operative or association, %',
			P11: 'New merchants invited by one of the township, %',
			P12: 'People trained together (mean)',
			P13: 'Sameness of stores (less is better)',
		},
		context: 'context only, on no axis',
		note: 'In words',
		edit: 'Change the words',
		bodyZh: 'Chinese',
		bodyEn: 'English',
		save: 'Keep',
		saved: 'Kept; what stood before stays in the history.',
		faulty: 'Not kept: no such factor, or more than 2,000 letters in one language.',
		readOnly: 'Not kept: your account may only look.',
		noIndex: 'This region has no index for the month: the axes hold only what can be counted directly.',
	},
}

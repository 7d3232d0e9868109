import { practiceTitleText } from '#app/features/registers/practice-title-text.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PracticeText {
	title: string
	lead: string
	people: string
	peopleLead: string
	noPeople: string
	addPerson: string
	role: string
	education: string
	startedOn: string
	startedHint: string
	joinedOn: string
	gap: string
	gapHint: string
	add: string
	left: string
	leftOn: string
	since: (when: string) => string
	until: (when: string) => string
	change: string
	strike: string
	processes: string
	processesLead: string
	noProcesses: string
	addProcess: string
	process: string
	firstOn: string
	note: string
	noteHint: string
	done: string
	roles: Record<string, string>
	schooling: Record<string, string>
	methods: Record<string, string>
	faults: Record<string, string>
}

export const practiceText: Catalogue<PracticeText> = {
	zh: {
		title: practiceTitleText.zh,
		lead: '登记有多少人做什么、用上了哪些新工艺。村、镇、县的指标按这里的登记计算，不公开到人。',
		people: '从业人员',
		peopleLead: '不用写姓名：岗位、学历和年数就够了。',
		noPeople: '还没有登记从业人员。',
		addPerson: '登记一个人',
		role: '岗位',
		education: '学历',
		startedOn: '最早从事电商的日期',
		startedHint: '在别处做过的也算。',
		joinedOn: '到本企业的日期',
		gap: '中断过几个月',
		gapHint: '没有就填 0；不超过 12 个月的不扣。',
		add: '登记',
		left: '离职',
		leftOn: '离职日期',
		since: (when) => `${when} 起`,
		until: (when) => `${when} 离职`,
		change: '离职或登记错了',
		strike: '划掉（登记错了）',
		processes: '新工艺',
		processesLead: '什么时候开始用的。批次、加工、共用加工和绿色认证，平台按记录自己就知道，不登记也会计入。',
		noProcesses: '还没有登记新工艺。',
		addProcess: '登记一项工艺',
		process: '工艺',
		firstOn: '开始使用的日期',
		note: '说明',
		noteHint: '例如设备、合同或标准的名称，可不填。',
		done: '已记下，相关指标一小时内更新。',
		roles: {
			...{ operations: '运营', service: '客服', design: '设计与内容', live: '直播' },
			...{ analysis: '数据分析', production: '生产与质检', delivery: '仓储配送', management: '管理与财务' },
		},
		schooling: {
			...{ none: '未上学', primary: '小学', junior: '初中', senior: '高中或中职' },
			...{ college: '大专', bachelor: '本科', postgraduate: '研究生' },
		},
		methods: {
			...{ presale: '预售或订单农业', trace: '一物一码追溯', grading: '标准分级', cold: '冷链' },
			...{ processing: '精深加工', shared: '共享加工', sensors: '传感与自动化', certified: '认证的绿色生产' },
		},
		faults: {
			form: '有东西没填对，请再看一眼。您填的还在。',
			day: '请填完整的日期。您填的还在。',
			gap: '中断的月数请填 0 到 1000 的整数。您填的还在。',
			'in-future': '日期还没到，请填今天或以前的日期。',
			before: '到本企业的日期不能早于最早从事电商的日期。',
			known: '这项工艺已经登记过了；日期不对的话，先划掉再登记。',
			'not-found': '找不到这一条，或者日期早于到岗日期。请刷新后再试。',
		},
	},
	en: {
		title: practiceTitleText.en,
		lead: 'How many people do what here, and which new ways of working came into use. Figures of the village, township and county are counted from it; no person is shown.',
		people: 'Who works here',
		peopleLead: 'No names: occupation, schooling and years are enough.',
		noPeople: 'Nobody is written down yet.',
		addPerson: 'Write down a person',
		role: 'Occupation',
		education: 'Schooling',
		startedOn: 'First worked in e-commerce on',
		startedHint: 'Anywhere, not only here.',
		joinedOn: 'Works here since',
		gap: 'Months away in between',
		gapHint: '0 if none; up to 12 are not taken off.',
		add: 'Write down',
		left: 'Left',
		leftOn: 'Left on',
		since: (when) => `since ${when}`,
		until: (when) => `left on ${when}`,
		change: 'Left, or written down wrongly',
		strike: 'Strike out (it was wrong)',
		processes: 'New ways of working',
		processesLead:
			'Since when each is in use. Lots, processing, shared processing and green certificates are known from the records and count without being written down here.',
		noProcesses: 'Nothing is written down yet.',
		addProcess: 'Write down a way of working',
		process: 'Way of working',
		firstOn: 'In use since',
		note: 'Note',
		noteHint: 'A machine, contract or standard, for instance; may stay empty.',
		done: 'Noted. Figures that depend on it follow within the hour.',
		roles: {
			...{
				operations: 'Operations',
				service: 'Customer service',
				design: 'Design and content',
				live: 'Live streaming',
			},
			...{ analysis: 'Data analysis', production: 'Production and quality' },
			...{ delivery: 'Warehouse and delivery', management: 'Management and finance' },
		},
		schooling: {
			...{
				none: 'None',
				primary: 'Primary school',
				junior: 'Junior middle school',
				senior: 'Senior or vocational school',
			},
			...{ college: 'College', bachelor: 'Bachelor', postgraduate: 'Postgraduate' },
		},
		methods: {
			...{ presale: 'Pre-sale or contract farming', trace: 'Traceability codes', grading: 'Standard grading' },
			...{ cold: 'Cold chain', processing: 'Deep processing', shared: 'Shared processing' },
			...{ sensors: 'Sensors and automation', certified: 'Certified green production' },
		},
		faults: {
			form: 'Something is not filled in right. Please look again; what you entered is kept.',
			day: 'Please enter whole dates; what you entered is kept.',
			gap: 'Months away are a whole number from 0 to 1000; what you entered is kept.',
			'in-future': 'That day has not come yet. Please enter today or an earlier day.',
			before: 'Nobody works here before they first worked in e-commerce. Please check both dates.',
			known: 'This is written down already. If its date is wrong, strike it out first.',
			'not-found': 'This is not there, or the day is before they came. Please reload the page and try again.',
		},
	},
}

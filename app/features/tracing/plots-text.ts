import type { Catalogue } from '#app/ui/text/language.tsx'

interface PlotsText {
	title: string
	lead: string
	none: string
	noneLead: string
	add: string
	code: string
	kind: string
	kinds: Record<string, string>
	nameZh: string
	nameEn: string
	whose: string
	ownPlot: string
	areaMu: string
	altitude: string
	lon: string
	lat: string
	where: string
	save: string
	inputs: string
	noInputs: string
	note: string
	inputKind: string
	inputKinds: Record<string, string>
	inputName: string
	registration: string
	dose: string
	appliedOn: string
	safetyDays: string
	safetyHint: string
	safeFrom: (date: string) => string
	strike: string
	strikeWhy: string
	struck: (reason: string) => string
	noted: string
	held: (codes: string) => string
	faults: Record<string, string>
}

export const plotsText: Catalogue<PlotsText> = {
	zh: {
		title: '地块与投入品',
		lead: '每块地、每口塘登记一次。打了药、施了肥、喂了料就记一笔；没到安全间隔期，采收就记不进去。',
		none: '还没有地块',
		noneLead: '先登记一块地或一口塘，批次才能写明从哪里来。',
		add: '登记一块地、塘或棚',
		code: '编号',
		kind: '是什么',
		kinds: { FIELD: '地', ORCHARD: '果园', FOREST: '林地', SHED: '大棚', POND: '池塘', CAGE: '网箱' },
		nameZh: '名称（中文）',
		nameEn: '名称（英文）',
		whose: '谁的地块',
		ownPlot: '本企业',
		areaMu: '面积（亩）',
		altitude: '海拔（米）',
		lon: '经度',
		lat: '纬度',
		where: '位置（公开时只显示到约一公里）',
		save: '登记',
		inputs: '用过什么',
		noInputs: '还没有记过。',
		note: '记一笔用药、施肥或投喂',
		inputKind: '类别',
		inputKinds: {
			PESTICIDE: '农药',
			FERTILISER: '肥料',
			FEED: '饲料',
			VETERINARY: '兽药',
			DISINFECTANT: '消毒剂',
			OTHER: '其他',
		},
		inputName: '名称',
		registration: '登记证号',
		dose: '用量',
		appliedOn: '哪天用的',
		safetyDays: '安全间隔期（天）',
		safetyHint: '看标签；没有就填 0。',
		safeFrom: (date) => `${date} 起可采收`,
		strike: '记错了，划掉',
		strikeWhy: '哪里错了',
		struck: (reason) => `已划掉：${reason}`,
		noted: '记下了。',
		held: (codes) => `记下了。${codes} 是在安全间隔期里采的，已暂停使用，请尽快核实。`,
		faults: {
			form: '有一项没有填好，请检查编号、名称和日期。',
			'code-taken': '这个编号已经有了。',
			'in-future': '日期还没到。',
			'not-found': '找不到，请刷新后再试。',
		},
	},
	en: {
		title: 'Plots and inputs',
		lead: 'Register each field or pond once. Note what you spray, spread or feed; until the safety interval is over, no harvest from there can be recorded.',
		none: 'No plots yet',
		noneLead: 'Register a field or pond first, so that lots can say where they come from.',
		add: 'Register a field, pond or shed',
		code: 'Code',
		kind: 'What it is',
		kinds: { FIELD: 'Field', ORCHARD: 'Orchard', FOREST: 'Forest', SHED: 'Shed', POND: 'Pond', CAGE: 'Net cage' },
		nameZh: 'Name in Chinese',
		nameEn: 'Name in English',
		whose: 'Whose plot',
		ownPlot: 'Our own',
		areaMu: 'Area in mu (667 m²)',
		altitude: 'Altitude in metres',
		lon: 'Longitude',
		lat: 'Latitude',
		where: 'Where it is (shown in public to about a kilometre)',
		save: 'Register',
		inputs: 'What was applied',
		noInputs: 'Nothing noted yet.',
		note: 'Note spraying, fertilising or feeding',
		inputKind: 'Kind',
		inputKinds: {
			PESTICIDE: 'Pesticide',
			FERTILISER: 'Fertiliser',
			FEED: 'Feed',
			VETERINARY: 'Veterinary medicine',
			DISINFECTANT: 'Disinfectant',
			OTHER: 'Other',
		},
		inputName: 'Name',
		registration: 'Registration number',
		dose: 'Dose',
		appliedOn: 'Applied on',
		safetyDays: 'Safety interval in days',
		safetyHint: 'See the label; 0 when there is none.',
		safeFrom: (date) => `may be harvested from ${date}`,
		strike: 'Wrong: strike it out',
		strikeWhy: 'What was wrong',
		struck: (reason) => `Struck out: ${reason}`,
		noted: 'Noted.',
		held: (codes) =>
			`Noted. ${codes} had been gathered within the safety interval and is on hold now: please look into it.`,
		faults: {
			form: 'Something is not filled in right: please look at the code, the names and the date.',
			'code-taken': 'There is a plot with that code.',
			'in-future': 'That day has not come yet.',
			'not-found': 'That is not there. Please reload the page and try again.',
		},
	},
}

import type { CertificateWords } from '#app/features/tracing/certificate-words-text.ts'
import { certificateWords } from '#app/features/tracing/certificate-words-text.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface LotPageText extends CertificateWords {
	publicPage: string
	papers: string
	noPapers: string
	needsPromise: string
	addPaper: string
	paperKind: string
	number: string
	issuer: string
	issuerHint: string
	contact: string
	basis: string
	items: string
	result: string
	passed: string
	failed: string
	kilograms: string
	issuedOn: string
	validTo: string
	issue: string
	held: string
	from: string
	harvestedHere: string
	madeOf: (amount: string) => string
	noInputs: string
	to: string
	nowhere: string
	madeInto: string
	counts: (lines: string, sessions: string, meals: string) => string
	line: (order: string) => string
	session: string
	meals: Record<'BREAKFAST' | 'LUNCH' | 'DINNER', string>
	serve: string
	serveLead: string
	where: string
	mealOn: string
	meal: string
	serveIt: string
	seen: string
	noSightings: string
	noteSeen: string
	bizStep: string
	bizSteps: Record<string, string>
	seenAt: string
	temperature: string
	remark: string
	note: string
	wrong: string
	wrongWhy: Record<'did_not_occur' | 'incorrect_data', string>
	strike: string
	state: string
	reason: string
	deeds: Record<'hold' | 'open' | 'close', string>
	done: string
	notEnough: (left: string) => string
	faults: Record<string, string>
}

export const lotPageText: Catalogue<LotPageText> = {
	zh: {
		...certificateWords.zh,
		publicPage: '看公开的追溯页',
		papers: '合格证与检测报告',
		noPapers: '还没有证书。',
		needsPromise: '这类农产品上市要附承诺达标合格证，没有证的批次不能打包。',
		addPaper: '开合格证、加检测报告',
		paperKind: '什么证',
		number: '编号',
		issuer: '承诺主体或发证机构',
		issuerHint: '写企业或合作社的名称，会公开。',
		contact: '联系方式（只印在合格证上）',
		basis: '承诺依据',
		items: '检了什么、用了什么药',
		result: '检测结果',
		passed: '合格',
		failed: '不合格',
		kilograms: '数量（公斤）',
		issuedOn: '开具日期',
		validTo: '有效期至',
		issue: '加上这张证',
		held: '检测不合格，这一批已暂停使用。',
		from: '从哪里来',
		harvestedHere: '采收',
		madeOf: (amount) => `用了 ${amount}`,
		noInputs: '采收前一年里没有用药、施肥或投喂的记录。',
		to: '到哪里去',
		nowhere: '还没有用出去。',
		madeInto: '做成了',
		counts: (lines, sessions, meals) => `${lines} 件订单商品 · ${sessions} 场体验 · ${meals} 顿饭`,
		line: (order) => `订单 ${order}`,
		session: '体验',
		meals: { BREAKFAST: '早餐', LUNCH: '午餐', DINNER: '晚餐' },
		serve: '用在品鉴或餐桌上',
		serveLead: '记下哪一场、哪一顿用了这一批。万一要召回，才找得到当时的客人。',
		where: '哪一场体验、哪一家的餐桌',
		mealOn: '哪天的饭（体验不用填）',
		meal: '哪一顿',
		serveIt: '记下',
		seen: '检查、存放与温度',
		noSightings: '还没有记录。',
		noteSeen: '记一次检查、存放或温度',
		bizStep: '做了什么',
		bizSteps: {
			inspecting: '检查',
			storing: '入库存放',
			transporting: '运输',
			receiving: '收到',
			sampling: '抽样',
			destroying: '销毁',
		},
		seenAt: '什么时候',
		temperature: '温度（℃）',
		remark: '说明',
		note: '记下',
		wrong: '记错了',
		wrongWhy: { did_not_occur: '没有这回事', incorrect_data: '数字记错了' },
		strike: '更正',
		state: '这一批',
		reason: '原因',
		deeds: { hold: '暂停使用', open: '恢复使用', close: '用完了，结束' },
		done: '办好了。',
		notEnough: (left) => `这一批只剩 ${left}，不够。`,
		faults: {
			form: '有一项没有填好，请再看一遍。',
			'not-found': '找不到，请刷新后再试。',
			'in-future': '时间还没到。',
			'number-taken': '这个编号已经有了。',
			'not-open': '这一批现在不能用。',
			expired: '这一批已经过期。',
			'no-certificate': '先开承诺达标合格证，才能用这一批。',
			'not-now': '这一批现在不能这样办。',
			'corrected-already': '这条已经更正过了。',
		},
	},
	en: {
		...certificateWords.en,
		publicPage: 'See the public trace page',
		papers: 'Certificates and test reports',
		noPapers: 'No papers yet.',
		needsPromise: 'Produce of this kind is sold with a promise certificate only; the lot cannot be packed without one.',
		addPaper: 'Issue a certificate, add a report',
		paperKind: 'Kind',
		number: 'Number',
		issuer: 'Who promises, or who issued it',
		issuerHint: 'The name of the firm or cooperative, shown in public.',
		contact: 'Contact (printed on the certificate only)',
		basis: 'The promise rests on',
		items: 'What was tested, what was applied',
		result: 'Result',
		passed: 'Passed',
		failed: 'Not passed',
		kilograms: 'Kilograms',
		issuedOn: 'Issued on',
		validTo: 'Valid to',
		issue: 'Add it',
		held: 'The test was not passed: the lot is on hold now.',
		from: 'Where it comes from',
		harvestedHere: 'Gathered',
		madeOf: (amount) => `${amount} of it went in`,
		noInputs: 'Nothing was applied in the year before the harvest, as far as is recorded.',
		to: 'Where it went',
		nowhere: 'Nothing of it has been used yet.',
		madeInto: 'Made into',
		counts: (lines, sessions, meals) =>
			`${counted(lines, 'order line')} · ${counted(sessions, 'session')} · ${counted(meals, 'meal')}`,
		line: (order) => `Order ${order}`,
		session: 'Session',
		meals: { BREAKFAST: 'Breakfast', LUNCH: 'Lunch', DINNER: 'Dinner' },
		serve: 'Tasted or eaten',
		serveLead:
			'Note in which session or at which meal the lot was on the table: should it be recalled, its guests can be found.',
		where: 'Session or house',
		mealOn: 'Day of the meal (not for sessions)',
		meal: 'Meal',
		serveIt: 'Note it',
		seen: 'Inspections, storage, temperature',
		noSightings: 'Nothing noted yet.',
		noteSeen: 'Note an inspection, storage or a temperature',
		bizStep: 'What was done',
		bizSteps: {
			inspecting: 'Inspected',
			storing: 'Stored',
			transporting: 'Moved',
			receiving: 'Received',
			sampling: 'Sampled',
			destroying: 'Destroyed',
		},
		seenAt: 'When',
		temperature: 'Temperature (°C)',
		remark: 'Remark',
		note: 'Note it',
		wrong: 'Wrong',
		wrongWhy: { did_not_occur: 'It did not happen', incorrect_data: 'The data were wrong' },
		strike: 'Correct it',
		state: 'This lot',
		reason: 'Reason',
		deeds: { hold: 'Put on hold', open: 'Use it again', close: 'Used up: close it' },
		done: 'Done.',
		notEnough: (left) => `Only ${left} are left of this lot.`,
		faults: {
			form: 'Something is not filled in right. Please look again.',
			'not-found': 'That is not there. Please reload the page and try again.',
			'in-future': 'That time has not come yet.',
			'number-taken': 'There is a paper with that number.',
			'not-open': 'This lot cannot be used now.',
			expired: 'This lot has expired.',
			'no-certificate': 'Issue the promise certificate first.',
			'not-now': 'That cannot be done with this lot now.',
			'corrected-already': 'That has been corrected already.',
		},
	},
}

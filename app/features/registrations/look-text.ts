import type { Catalogue } from '#app/ui/text/language.tsx'

interface LookText {
	title: string
	lead: string
	none: string
	since: (time: string) => string
	approve: string
	approveLead: string
	sure: string
	giveBack: string
	giveBackLead: string
	reasonsZh: string
	reasonsEn: string
	done: string
	faults: Record<'reasons' | 'sure' | 'form' | 'not-now' | 'missing' | 'nobody' | 'not-allowed', string>
}

export const lookText: Catalogue<LookText> = {
	zh: {
		title: '开店核验',
		lead: '本地区申请开店的企业，等得最久的在前。核验通过，店才开，商品才能送审上架。',
		none: '没有等待核验的企业。',
		since: (time) => `${time} 交来`,
		approve: '核验通过',
		approveLead: '证件与填写的一致、都在有效期内、确实在本地。通过后店马上开，申请人成为负责人。',
		sure: '我逐份看过了',
		giveBack: '退回修改',
		giveBackLead: '写清楚改哪里。申请人会在通知里看到，填过的都留着。',
		reasonsZh: '要改的地方（中文）',
		reasonsEn: '要改的地方（英文）',
		done: '办好了，已经通知申请人。',
		faults: {
			reasons: '请用中英文写清楚要改哪里，没有退回。',
			sure: '请先逐份看证件，再勾选。没有通过。',
			form: '没看懂这个表单，没有改动。',
			'not-now': '这份登记刚被收回或已经办过，没有改动。',
			missing: '有证件缺少或过期，没有通过。请退回修改。',
			nobody: '申请人的账号已经注销，没有通过。',
			'not-allowed': '您只能查看，没有改动。',
		},
	},
	en: {
		title: 'Registrations',
		lead: 'Who asks to sell from your region, the longest waiting first. A shop opens, and may publish, once it is verified.',
		none: 'Nobody waits to be verified.',
		since: (time) => `handed in ${time}`,
		approve: 'Approve',
		approveLead:
			'The papers say what was entered, are in force, and the enterprise is here. The shop opens at once with the applicant as its owner.',
		sure: 'I looked at every paper',
		giveBack: 'Send back',
		giveBackLead: 'Say what to change. The applicant reads it in a notice; all that was entered is kept.',
		reasonsZh: 'To be changed (Chinese)',
		reasonsEn: 'To be changed (English)',
		done: 'Done, and the applicant is told.',
		faults: {
			reasons: 'Please say in Chinese and in English what to change. It was not sent back.',
			sure: 'Please look at every paper first, then tick the box. It was not approved.',
			form: 'This form could not be read, so nothing was changed.',
			'not-now': 'It was just taken back, or is decided already. Nothing was changed.',
			missing: 'A paper is missing or over, so it was not approved. Please send it back.',
			nobody: 'The account of the applicant is gone, so it was not approved.',
			'not-allowed': 'You may only look, so nothing was changed.',
		},
	},
}

import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import type { RegistrationMissing, RegistrationState } from '#app/domain/registrations/registration.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

type Field =
	| 'kind'
	| 'nameZh'
	| 'nameEn'
	| 'region'
	| 'contactName'
	| 'contactPhone'
	| 'creditCode'
	| 'number'
	| 'validTo'
type Problem = 'not-now' | 'no-place' | 'no-picture' | 'too-large' | 'code-taken' | 'missing' | 'form' | 'too-many'

export interface RegistrationText {
	title: string
	lead: string
	begin: string
	accountFirst: string
	signUp: string
	logIn: string
	youNeed: string
	own: string
	unnamed: string
	states: Record<RegistrationState, string>
	says: Record<RegistrationState, string>
	steps: Record<'names' | 'place' | 'contact' | 'code' | 'papers', string>
	fields: Record<Field, string>
	hints: Record<'nameEn' | 'contact' | 'creditCode' | 'papers' | 'place' | 'scan' | 'validTo', string>
	documents: Record<DocumentKind, string>
	needed: string
	ifAny: string
	scan: string
	seeScan: string
	noEnd: string
	until: (date: string) => string
	save: string
	saved: string
	savedStep: (step: string) => string
	drop: string
	choose: string
	here: string
	from: string
	missingTitle: string
	missing: Record<Exclude<RegistrationMissing['what'], 'document' | 'over'>, string>
	missingDocument: (name: string) => string
	overDocument: (name: string) => string
	allThere: string
	submit: string
	takeBack: string
	office: string
	reasons: string
	faults: Record<Field | Problem, string>
}

export const registrationText: Catalogue<RegistrationText> = {
	zh: {
		title: '我要开店',
		lead: '登记企业、交证件，所在地的管理员核验后就能上架。每一步都会保存，可以分几次填。',
		begin: '开始登记',
		accountFirst: '先要有一个账号，一分钟就好：店由您的账号管。',
		signUp: '注册账号',
		logIn: '已有账号，登录',
		youNeed: '要填的只有五样，手边有营业执照就能开始：',
		own: '我的登记',
		unnamed: '还没填名称',
		states: { DRAFT: '填写中', SUBMITTED: '等待核验', RETURNED: '需要修改', APPROVED: '已核验' },
		says: {
			DRAFT: '还没交。填好后请在最下面交上去。',
			SUBMITTED: '已经交了，所在地的管理员会来看，结果用邮件和站内通知告诉您。要改请先收回。',
			RETURNED: '管理员请您改几处。填过的都还在，改好后再交一次。',
			APPROVED: '核验通过，店已经开好。现在可以写商品、送审上架。',
		},
		steps: { names: '企业', place: '在哪里', contact: '联系人', code: '统一社会信用代码', papers: '证件' },
		fields: {
			kind: '是哪一类',
			nameZh: '中文名称',
			nameEn: '英文名称',
			region: '所在乡镇或村',
			contactName: '联系人',
			contactPhone: '电话',
			creditCode: '18 位代码',
			number: '证号',
			validTo: '有效期到',
		},
		hints: {
			nameEn: '给外国客人看，也用在店的网址里，写拼音也行。',
			contact: '只给核验的管理员看，不公开。',
			creditCode: '在营业执照上。最后一位是校验码，抄错会提醒您。',
			papers: '拍清楚四个角。照片只有您和核验的管理员能看。',
			place: '一级一级点下去，选到乡镇或村。',
			scan: 'JPG、PNG 等图片，不超过 8 MB。',
			validTo: '长期有效就空着。',
		},
		documents: {
			BUSINESS_LICENCE: '营业执照',
			FOOD_TRADE: '食品经营许可证',
			FOOD_PRODUCTION: '食品生产许可证',
			LODGING: '特种行业许可证（旅馆业）',
			TRAVEL_AGENCY: '旅行社业务经营许可证',
		},
		needed: '必须有',
		ifAny: '做这一行才要',
		scan: '照片',
		seeScan: '看照片',
		noEnd: '长期有效',
		until: (date) => `有效期到 ${date}`,
		save: '保存',
		saved: '保存好了。',
		savedStep: (step) => `「${step}」保存好了。`,
		drop: '拿掉',
		choose: '就是这里',
		here: '选好的地方',
		from: '从头选',
		missingTitle: '还差这些',
		missing: { names: '企业的类别和名称', place: '所在地', contact: '联系人和电话', 'credit-code': '统一社会信用代码' },
		missingDocument: (name) => `${name}的照片`,
		overDocument: (name) => `${name}过期了，请换新的`,
		allThere: '都齐了。交上去以后，等管理员核验。',
		submit: '交上去',
		takeBack: '收回来改',
		office: '去店里',
		reasons: '要改的地方',
		faults: {
			kind: '请选一类',
			nameZh: '请写中文名称，2 到 60 个字',
			nameEn: '请写英文或拼音名称',
			region: '请选一个乡镇或村',
			contactName: '请写联系人的姓名',
			contactPhone: '这个号码打不通，请再看一遍',
			creditCode: '这个代码不对，请对着营业执照再抄一遍',
			number: '证号不对。食品经营许可证是 JY 加 14 位数字，食品生产许可证是 SC 加 14 位数字',
			validTo: '没有这一天',
			'not-now': '已经交上去了，这次没有保存。要改请先收回。',
			'no-place': '这里还没有管理员能核验，没有保存。请选列出来的乡镇或村。',
			'no-picture': '没有收到能看的照片，没有保存。请选一张图片再试。',
			'too-large': '照片太大，没有保存。请选 8 MB 以内的。',
			'code-taken': '这个统一社会信用代码已经登记过，没有交上去。请联系所在地的管理员。',
			missing: '还差几样，没有交上去。填过的都还在。',
			form: '没看懂这个表单，没有保存。请再填一次。',
			'too-many': '您已经有三份没办完的登记，没有新建。请先办完其中一份。',
		},
	},
	en: {
		title: 'Sell here',
		lead: 'Register your enterprise and hand in its papers. Once an administrator of your place has verified them you can publish. Every step is saved, so you may come back.',
		begin: 'Begin',
		accountFirst: 'An account comes first; it takes a minute. The shop is kept by it.',
		signUp: 'Make an account',
		logIn: 'Log in',
		youNeed: 'There are five steps; with the business licence at hand you can begin:',
		own: 'Your registrations',
		unnamed: 'No name yet',
		states: {
			DRAFT: 'Being filled in',
			SUBMITTED: 'Waits for a look',
			RETURNED: 'To be changed',
			APPROVED: 'Verified',
		},
		says: {
			DRAFT: 'Not handed in yet. Do that at the end of this page when all is there.',
			SUBMITTED:
				'It is handed in. An administrator of your place looks at it, and you are told by mail and here. To change something, take it back first.',
			RETURNED: 'An administrator asks for a change. All you entered is kept: mend it and hand it in once more.',
			APPROVED: 'It is verified and the shop is open. You can write listings and ask to publish them.',
		},
		steps: {
			names: 'Enterprise',
			place: 'Place',
			contact: 'Contact',
			code: 'Unified social credit code',
			papers: 'Papers',
		},
		fields: {
			kind: 'What it is',
			nameZh: 'Chinese name',
			nameEn: 'English name',
			region: 'Township or village',
			contactName: 'Contact',
			contactPhone: 'Phone',
			creditCode: 'The 18 characters',
			number: 'Number',
			validTo: 'Good until',
		},
		hints: {
			nameEn: 'Guests from abroad see it, and it is in the address of the shop. Pinyin is fine.',
			contact: 'For the administrator who verifies; it is not published.',
			creditCode: 'It is on the business licence. The last character proves the others: a slip is told at once.',
			papers: 'All four corners, easy to read. Only you and the administrator who verifies can see the pictures.',
			place: 'Go down step by step to your township or village.',
			scan: 'A picture (JPG, PNG and the like) of at most 8 MB.',
			validTo: 'Leave it empty when it has no end.',
		},
		documents: {
			BUSINESS_LICENCE: 'Business licence',
			FOOD_TRADE: 'Food trade permit',
			FOOD_PRODUCTION: 'Food production licence',
			LODGING: 'Lodging permit',
			TRAVEL_AGENCY: 'Travel agency licence',
		},
		needed: 'needed',
		ifAny: 'if you do this',
		scan: 'Picture',
		seeScan: 'See the picture',
		noEnd: 'no end',
		until: (date) => `good until ${date}`,
		save: 'Save',
		saved: 'Saved.',
		savedStep: (step) => `${step}: saved.`,
		drop: 'Take out',
		choose: 'This is the place',
		here: 'Your place',
		from: 'From the top',
		missingTitle: 'Still missing',
		missing: {
			names: 'What it is and its names',
			place: 'Its place',
			contact: 'Contact and phone',
			'credit-code': 'The unified social credit code',
		},
		missingDocument: (name) => `A picture: ${name}`,
		overDocument: (name) => `${name}: it is over, please hand in the new one`,
		allThere: 'All is there. Once handed in it waits for an administrator.',
		submit: 'Hand it in',
		takeBack: 'Take it back to change it',
		office: 'Go to the office',
		reasons: 'To be changed',
		faults: {
			kind: 'Please choose one',
			nameZh: 'Please write the Chinese name, 2 to 60 characters',
			nameEn: 'Please write a name in Latin letters',
			region: 'Please choose a township or village',
			contactName: 'Please write the name of the contact',
			contactPhone: 'This number would not ring. Please look again',
			creditCode: 'This code is not right. Please copy it once more from the licence',
			number:
				'This number is not right. A food trade permit has JY and 14 digits, a food production licence SC and 14 digits',
			validTo: 'There is no such day',
			'not-now': 'It is handed in, so this was not saved. Take it back first to change it.',
			'no-place':
				'Nobody there can verify it yet, so this was not saved. Please choose a township or village of the list.',
			'no-picture': 'No picture arrived that can be seen, so this was not saved. Please choose one and try again.',
			'too-large': 'The picture is too large, so this was not saved. At most 8 MB, please.',
			'code-taken':
				'This credit code is registered already, so it was not handed in. Please ask the administrator of your place.',
			missing: 'Something is still missing, so it was not handed in. All you entered is kept.',
			form: 'This form could not be read, so nothing was saved. Please fill it in once more.',
			'too-many': 'Three registrations of yours are still open, so none was begun. Please finish one of them first.',
		},
	},
}

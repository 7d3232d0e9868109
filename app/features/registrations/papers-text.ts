import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface PapersText {
	title: string
	lead: string
	suspended: string
	suspendedHint: string
	none: string
	until: (date: string) => string
	noEnd: string
	daysLeft: (days: string) => string
	lastDay: string
	over: string
	stops: string
	keeps: string
	scan: string
	waiting: string
	returned: (reasons: string) => string
	renew: string
	number: string
	validTo: string
	validToHint: string
	picture: string
	pictureHint: string
	handIn: string
	handedIn: string
	faults: Record<'number' | 'over' | 'no-picture' | 'not-yours' | 'validTo' | 'too-large' | 'form', string>
	marks: string
	marksLead: string
	bears: (listings: string) => string
	markOver: string
	markEnds: string
	/** A line of the seller's day. */
	ends: (name: string, date: string) => string
	isOver: (name: string, date: string) => string
	desk: string
	deskLead: string
	toLookAt: string
	nothing: string
	ending: string
	nothingEnds: string
	since: (time: string) => string
	accept: string
	giveBack: string
	reasonsZh: string
	reasonsEn: string
	done: string
	problems: Record<'form' | 'not-now' | 'not-allowed', string>
}

export const papersText: Catalogue<PapersText> = {
	zh: {
		title: '证件',
		lead: '证件到期前 60、30、7 天和当天都会提醒您。必备的证件过了期，店里的东西就先下架，新证件核验后马上恢复；已有的订单照常履行。',
		suspended: '店暂时停售：必备的证件过期了',
		suspendedHint: '已有的订单请照常履行。交上新的证件，管理员核验后就恢复。',
		none: '还没有交过',
		marks: '标志授权',
		marksLead:
			'授权到期前 60、30、7 天和当天提醒您。过了期，商品上的标志自动去掉，商品照常卖；有了新授权，自动放回。续期请找标志的所有人。',
		bears: (listings) => `${listings} 件商品`,
		markOver: '过期了，已从商品上去掉',
		markEnds: '快到期了',
		until: (date) => `有效期到 ${date}`,
		noEnd: '长期有效',
		daysLeft: (days) => `还有 ${days} 天`,
		lastDay: '今天到期',
		over: '过期了',
		stops: '必备，过期停售',
		keeps: '过期不停售',
		scan: '看照片',
		waiting: '新的已交，等管理员核验',
		returned: (reasons) => `新交的被退回：${reasons}`,
		renew: '交新的',
		number: '证号',
		validTo: '有效期到',
		validToHint: '长期有效就空着。',
		picture: '照片',
		pictureHint: '拍清楚四个角，不超过 8 MB，只有您和管理员能看。',
		handIn: '交上去',
		handedIn: '交上去了。核验之前，原来的照旧有效。',
		faults: {
			number: '证号不对。食品经营许可证是 JY 加 14 位数字，食品生产许可证是 SC 加 14 位数字。',
			over: '这张证件已经过期，没有交上去。请交新的。',
			'no-picture': '没有收到能看的照片，没有交上去。请选一张图片再试。',
			'not-yours': '您这类企业不用这张证件，没有交上去。',
			validTo: '没有这一天。',
			'too-large': '照片太大，没有交上去。请选 8 MB 以内的。',
			form: '没看懂这个表单，没有交上去。请再填一次。',
		},
		ends: (name, date) => `${name} ${date} 到期，请交新的`,
		isOver: (name, date) => `${name}已于 ${date} 过期`,
		desk: '证件到期',
		deskLead:
			'企业新交的证件等您核验；60 天内到期和已经过期的也在这里。必备的证件过期，店里的东西自动下架，核验通过就恢复。',
		toLookAt: '等待核验',
		nothing: '没有等待核验的证件。',
		ending: '快到期和已过期',
		nothingEnds: '60 天内没有到期的证件。',
		since: (time) => `${time} 交来`,
		accept: '核验通过',
		giveBack: '退回',
		reasonsZh: '退回的原因（中文）',
		reasonsEn: '退回的原因（英文）',
		done: '办好了，已经通知企业。',
		problems: {
			form: '没有办：退回要用中英文写清楚原因，4 个字以上。',
			'not-now': '没有办：它已经办过了，或企业交了新的。',
			'not-allowed': '您只能查看，没有改动。',
		},
	},
	en: {
		title: 'Papers',
		lead: 'You are reminded 60, 30 and 7 days before a paper ends, and on its last day. When one that you must have is over, your things go off the shelf until a new one is verified; orders you have are served all the same.',
		suspended: 'Your shop sells nothing for now: a paper it must have is over',
		suspendedHint: 'Please serve the orders you have. Hand in the new paper; once it is verified the shop is back.',
		none: 'never handed in',
		marks: 'Marks you may bear',
		marksLead:
			'You are told 60, 30 and 7 days before an authorisation ends and on the day. After it the mark is off your listings by itself, which go on selling; with a new one it is back. Whoever owns the mark renews it.',
		bears: (listings) => counted(listings, 'listing'),
		markOver: 'over, off your listings',
		markEnds: 'ends soon',
		until: (date) => `good until ${date}`,
		noEnd: 'has no end',
		daysLeft: (days) => `${days} ${days === '1' ? 'day' : 'days'} left`,
		lastDay: 'ends today',
		over: 'over',
		stops: 'needed to sell',
		keeps: 'not needed to sell',
		scan: 'See the scan',
		waiting: 'A new one waits to be verified',
		returned: (reasons) => `The new one came back: ${reasons}`,
		renew: 'Hand in a new one',
		number: 'Number',
		validTo: 'Good until',
		validToHint: 'Leave it empty if it has no end.',
		picture: 'Scan or photo',
		pictureHint: 'All four corners, at most 8 MB. Only you and administrators see it.',
		handIn: 'Hand it in',
		handedIn: 'It was handed in. Until it is verified the one before stays good.',
		faults: {
			number:
				'This is not its number: a food trade permit is JY and 14 digits, a food production permit SC and 14 digits.',
			over: 'This paper is over already and was not handed in. Please hand in the new one.',
			'no-picture': 'No picture came that can be read; it was not handed in. Please choose one and try again.',
			'not-yours': 'An enterprise like yours needs no such paper; it was not handed in.',
			validTo: 'There is no such day.',
			'too-large': 'The picture is too large; it was not handed in. Please choose one of 8 MB at most.',
			form: 'The form could not be read; nothing was handed in. Please fill it in again.',
		},
		ends: (name, date) => `${name} ends ${date}: please hand in the new one`,
		isOver: (name, date) => `${name} is over since ${date}`,
		desk: 'Papers that end',
		deskLead:
			'What enterprises handed in waits for your look; below are the papers that end within 60 days or are over. When one that must be there is over, the shop goes off the market by itself, and back when a new one is verified.',
		toLookAt: 'To be looked at',
		nothing: 'No paper waits for a look.',
		ending: 'Ending soon, or over',
		nothingEnds: 'No paper ends within 60 days.',
		since: (time) => `handed in ${time}`,
		accept: 'Verified',
		giveBack: 'Send back',
		reasonsZh: 'Why it comes back (Chinese)',
		reasonsEn: 'Why it comes back (English)',
		done: 'Done; the enterprise was told.',
		problems: {
			form: 'Nothing was done: to send it back, say why in both languages, 4 characters at least.',
			'not-now': 'Nothing was done: it was decided before, or a newer one was handed in.',
			'not-allowed': 'You may only look; nothing was changed.',
		},
	},
}

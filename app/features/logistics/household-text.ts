import type { Catalogue } from '#app/ui/text/language.tsx'

/** What is said of telling the receiver. */
interface Telling {
	lead: string
	phoneHint: string
	register: string
	registered: string
}

interface HouseholdText {
	title: string
	/** Text messages go out by a provider; or none does, and the keeper tells. */
	telling: Record<'carried' | 'own', Telling>
	sendOwn: string
	own: (carrier: string, point: string, day: string) => string
	carrier: string
	carrierNumber: string
	carrierNumberHint: string
	name: string
	phone: string
	care: string
	here: string
	none: string
	waits: string
	goesBack: string
	giveBack: string
	givenBack: string
	handOut: string
	lastFour: string
	faults: Record<string, string>
}

export const householdText: Catalogue<HouseholdText> = {
	zh: {
		title: '登记村民的快递',
		telling: {
			carried: {
				lead: '别的平台寄给村民的快递，在这里登记。收件人马上收到带取件码的短信；谁的东西交给谁，都有记录。',
				phoneHint: '短信发到这个号码。包裹领走 30 天后，姓名和电话会自动删掉。',
				register: '登记并发短信',
				registered: '登记好了，短信已经安排发给收件人。',
			},
			own: {
				lead: '别的平台寄给村民的快递，在这里登记；谁的东西交给谁，都有记录。本站还没有接通短信：登记以后点“用手机发短信”，用您自己的手机通知收件人，或者打个电话。',
				phoneHint: '用来通知收件人。包裹领走 30 天后，姓名和电话会自动删掉。',
				register: '登记',
				registered: '登记好了。本站没有发短信：请在下面用您的手机发短信，或者打电话通知收件人。',
			},
		},
		sendOwn: '用手机发短信',
		own: (carrier, point, day) =>
			`您好，您的${carrier}快递到了${point}，保管到${day}。本人来取，报手机尾号后四位就行。`,
		carrier: '快递公司',
		carrierNumber: '快递单号',
		carrierNumberHint: '面单上的单号，6 到 40 个字母或数字。',
		name: '收件人',
		phone: '收件人电话',
		care: '怎么保管',
		here: '村民的快递',
		none: '现在没有村民的快递。',
		waits: '等人领取',
		goesBack: '保管期过了，请交还快递公司',
		giveBack: '已交还快递公司',
		givenBack: '已记下：交还快递公司。',
		handOut: '交给取件人',
		lastFour: '收件人本人来，报手机尾号后四位也可以。',
		faults: {
			'not-a-carrier-number': '这不像快递单号，请再看一眼。',
			'not-a-phone': '这不像电话号码，请再看一眼。',
			ours: '这是山海自己的包裹，请在“单个包裹”里记“到点了”。',
			'already-here': '这个单号已经登记在您的站点了，不用再登记。',
			'not-yet': '保管期还没过，先不要交还。',
		},
	},
	en: {
		title: 'A parcel came for a household',
		telling: {
			carried: {
				lead: 'Register what other shops send to people of the village. The receiver gets a text message with the pick-up code at once, and what was handed to whom is on record.',
				phoneHint: 'The text message goes there. Name and phone are taken out 30 days after the parcel is gone.',
				register: 'Register and send the message',
				registered: 'Registered; the text message to the receiver is on its way.',
			},
			own: {
				lead: 'Register what other shops send to people of the village; what was handed to whom is on record. No text messages go out from this site yet: once it is registered, tell the receiver by one from your own phone (“Send from my phone”), or call.',
				phoneHint: 'To tell the receiver. Name and phone are taken out 30 days after the parcel is gone.',
				register: 'Register',
				registered:
					'Registered. No text message was sent: please tell the receiver from your own phone, below, or call.',
			},
		},
		sendOwn: 'Send from my phone',
		own: (carrier, point, day) =>
			`Your ${carrier} parcel waits at ${point} until ${day}. Come yourself and say the last four digits of your phone number.`,
		carrier: 'Carrier',
		carrierNumber: 'Carrier’s number',
		carrierNumberHint: 'On the label, 6 to 40 letters or digits.',
		name: 'Receiver',
		phone: 'Receiver’s phone',
		care: 'How it is kept',
		here: 'Parcels for households',
		none: 'No parcels for households now.',
		waits: 'waiting',
		goesBack: 'kept to the end: please give it back to the carrier',
		giveBack: 'Given back to the carrier',
		givenBack: 'Noted: it went back to the carrier.',
		handOut: 'Hand out',
		lastFour: ' A receiver who comes in person may say the last four digits of the phone number instead.',
		faults: {
			'not-a-carrier-number': 'This does not look like a carrier’s number. Please look again.',
			'not-a-phone': 'This does not look like a phone number. Please look again.',
			ours: 'This is one of our own parcels: please note it as arrived under “Single parcels”.',
			'already-here': 'This number is registered at your point already; there is nothing to do.',
			'not-yet': 'Its time is not over yet: please keep it.',
		},
	},
}

import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import { roleText } from '#app/ui/text/role-text.ts'

type Kinds = 'member-invited' | 'member-moved' | 'seller-member-joined'

export const memberNoticeText: NoticeText<Kinds> = {
	zh: {
		'member-invited': ({ enterprise, inviter, role, until }, { format, of }) => ({
			title: `${of(enterprise)}邀请您一起管店`,
			say: [
				`${inviter ?? of(enterprise)}请您以「${roleText.zh[role]}」的身份加入${of(enterprise)}。`,
				`请在 ${format.dateTime(until)} 前打开下面的链接确认。没有账号也行，打开后可以先注册。`,
				'不认识对方？不用理会，什么都不会发生。',
			],
			action: '查看邀请',
		}),
		'member-moved': ({ enterprise, to }, { of }) =>
			to === null
				? {
						title: `您不再是${of(enterprise)}的成员`,
						say: ['为了安全，您已在所有设备上退出登录。您自己的账号、订单都还在，重新登录就能看到。'],
						action: '查看我的账号',
					}
				: {
						title: `您在${of(enterprise)}的身份改成了「${roleText.zh[to]}」`,
						say: ['马上生效，不用做什么。能做哪些事，店里的页面会相应变化。'],
						action: '查看我的账号',
					},
		'seller-member-joined': ({ enterprise, name, role }, { of }) => ({
			title: `${name}加入了${of(enterprise)}`,
			say: [`${name}接受了邀请，现在是「${roleText.zh[role]}」。如果不是您认识的人，请马上移出。`],
			action: '查看成员',
		}),
	},
	en: {
		'member-invited': ({ enterprise, inviter, role, until }, { format, of }) => ({
			title: `${of(enterprise)} asks you to join them`,
			say: [
				`${inviter ?? of(enterprise)} asks you to work for ${of(enterprise)} as ${roleText.en[role]}.`,
				`Please open the link below by ${format.dateTime(until)}. Without an account you can make one there first.`,
				'You do not know them? Leave this mail alone: nothing happens then.',
			],
			action: 'See the invitation',
		}),
		'member-moved': ({ enterprise, to }, { of }) =>
			to === null
				? {
						title: `You no longer work for ${of(enterprise)} here`,
						say: [
							'To be safe you were logged out everywhere. Your own account and your orders are all there: log in again to see them.',
						],
						action: 'See your account',
					}
				: {
						title: `You are now ${roleText.en[to]} of ${of(enterprise)}`,
						say: ['It holds from now on, and you need do nothing. The pages of the office show what you may do.'],
						action: 'See your account',
					},
		'seller-member-joined': ({ enterprise, name, role }, { of }) => ({
			title: `${name} joined ${of(enterprise)}`,
			say: [
				`${name} took the invitation and is now ${roleText.en[role]}. If you do not know this person, remove them at once.`,
			],
			action: 'See who works here',
		}),
	},
}

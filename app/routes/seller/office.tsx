import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireGateKeeper, requireOfficeMember } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readOffice } from '#app/features/accounts/read-office.server.ts'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { groupOffersOfficeText } from '#app/features/groups/group-offers-office-text.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { insightsText } from '#app/features/insights/insights-text.ts'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { membersText } from '#app/features/members/members-text.ts'
import { sellerBox } from '#app/features/notifications/notice-box.ts'
import { countUnreadIn } from '#app/features/notifications/read-notices.server.ts'
import { countUnreadLetters } from '#app/features/letters/read-letters.server.ts'
import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { promotedTitleText } from '#app/features/advertising/promoted-title-text.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { questionsText } from '#app/features/questions/questions-text.ts'
import { planTitleText } from '#app/features/planning/plan-title-text.ts'
import { practiceTitleText } from '#app/features/registers/practice-title-text.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { countToAnswer } from '#app/features/reviews/reply-review.server.ts'
import { CASES, GATE, gateMenu, type MenuWords, officeMenu } from '#app/features/selling/office-menu.ts'
import { ratesText } from '#app/features/selling/rates-text.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { daySheetText } from '#app/features/stays/day-sheet-text.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { writeCookie } from '#app/platform/http.ts'
import { OfficeLayout } from '#app/ui/layout/office-layout.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const url = new URL(request.url)
	const isGate = url.pathname === GATE || url.pathname === CASES
	const member = await (isGate ? requireGateKeeper : requireOfficeMember)(context.world, request)
	const seller = 'role' in member ? member : null
	const office = officeOf(context.world, member)
	if (url.searchParams.has('enterprise')) {
		const cookie = writeCookie('enterprise', String(member.enterpriseId), { isHttps: context.isHttps })
		throw redirect(url.pathname, { headers: { 'Set-Cookie': cookie } })
	}
	const [unread, unanswered, letters] = seller
		? await Promise.all([
				countUnreadIn(office, sellerBox(seller)),
				countToAnswer(office, seller),
				countUnreadLetters(office, seller),
			])
		: [0, { reviews: 0, questions: 0 }, 0]
	return { ...readOffice(member), unread, unanswered, letters }
}

/** What each page is called, by its own room. */
function useMenuWords(): MenuWords {
	const language = useLanguage()
	return {
		...useText(sellingText),
		messages: lettersText[language].office,
		fapiao: sellerFapiaoText[language].fapiao,
		daySheet: daySheetText[language].title,
		devices: gateOfficeText[language].devices,
		cases: gateOfficeText[language].cases,
		gateApp: gateOfficeText[language].gateApp,
		promotions: promotionsText[language].title,
		groupBuys: groupOffersOfficeText[language].title,
		loop: loopText[language].title,
		campaigns: campaignsText[language].title,
		promoted: promotedTitleText[language].title,
		placements: placementText[language].title,
		shipping: ratesText[language].title,
		imports: importsText[language].title,
		farms: supplyText[language].title,
		salesPlan: planTitleText[language],
		insights: insightsText[language].title,
		payouts: settlementText[language].payouts,
		reviews: reviewsText[language].seller,
		questions: questionsText[language].seller,
		papers: papersText[language].title,
		members: membersText[language].title,
		practice: practiceTitleText[language],
	}
}

export default function SellerOffice() {
	const { current, others, canSell, keepsMembers, unread, unanswered, letters } = useLoaderData<typeof loader>()
	const t = useText(sellingText)
	const language = useLanguage()
	const nameOf = (it: { nameZh: string; nameEn: string }) => (language === 'zh' ? it.nameZh : it.nameEn)
	const words = useMenuWords()
	const switches = others.map((it) => ({
		href: `${it.role === 'gate' ? GATE : '/seller'}?enterprise=${it.enterpriseId}`,
		label: nameOf(it),
	}))
	return (
		<OfficeLayout
			title={current ? nameOf(current) : t.office}
			subtitle={t.office}
			groups={[
				...(canSell ? officeMenu(words, { keepsMembers, unread, unanswered, letters }) : [{ links: gateMenu(words) }]),
				...(switches.length > 0 ? [{ title: t.switchTo, links: switches }] : []),
			]}
		>
			<Outlet context={canSell ? '/seller' : GATE} />
		</OfficeLayout>
	)
}

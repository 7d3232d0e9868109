import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { accountText } from '#app/features/accounts/account-text.ts'
import { changeProfile } from '#app/features/accounts/change-profile.server.ts'
import { AccountMenu } from '#app/features/accounts/components/account-menu.tsx'
import { OrderList } from '#app/features/accounts/components/order-list.tsx'
import { ProfileFields } from '#app/features/accounts/components/profile-fields.tsx'
import { BookingList, VoucherList } from '#app/features/accounts/components/upcoming.tsx'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { logOutEverywhere } from '#app/features/accounts/log-out.server.ts'
import { profileForm } from '#app/features/accounts/profile-form.ts'
import { readAccountPage } from '#app/features/accounts/read-account-page.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { writeCookie } from '#app/platform/http.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const YEAR_SECONDS = 31_536_000

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: accountText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const page = await readAccountPage(context.world, buyer)
	const isSaved = new URL(request.url).searchParams.has('saved')
	return { ...page, isSaved }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const buyer = await requireBuyer(world, request)
	const form = await request.formData()
	if (form.get('deed') === 'log-out-everywhere') {
		throw redirect('/', { headers: { 'Set-Cookie': await logOutEverywhere(world, buyer) } })
	}
	const reading = readForm(profileForm, form)
	if (!reading.ok) return data(reading, 400)
	await changeProfile(world, buyer, reading.value)
	const lang = writeCookie('lang', reading.value.language, { isHttps: context.isHttps, maxAgeSeconds: YEAR_SECONDS })
	throw redirect('/account?saved=1#profile', { headers: { 'Set-Cookie': lang } })
}

function OfficeLinks({ offices }: { offices: Record<string, boolean> }) {
	const t = useText(accountText)
	const all = [
		{ href: '/seller', label: t.seller, isOpen: offices.canSell },
		{ href: '/seller/check-in', label: t.checkIn, isOpen: offices.canCheckIn },
		{ href: '/courier', label: t.courier, isOpen: offices.canDeliver },
		{ href: '/admin', label: t.admin, isOpen: offices.canAdminister },
	]
	const open = all.filter(({ isOpen }) => isOpen)
	if (open.length === 0) return null
	return (
		<nav aria-label={t.offices} className="mb-6 flex flex-wrap gap-2">
			{open.map(({ href, label }) => (
				<LinkButton key={href} href={href} tone="quiet">
					{label}
				</LinkButton>
			))}
		</nav>
	)
}

export default function Account() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(accountText)
	const logOut = (
		<Form method="post" action="/logout">
			<Button tone="quiet">{t.logOut}</Button>
		</Form>
	)
	return (
		<Page>
			<PageHead title={t.hello(page.profile.name)} actions={logOut} />
			<OfficeLinks offices={page.offices} />
			<AccountMenu {...page} />
			{page.bookings.length > 0 ? (
				<Section title={t.bookings} id="bookings">
					<BookingList bookings={page.bookings} />
				</Section>
			) : null}
			{page.vouchers.length > 0 ? (
				<Section title={t.vouchers} id="vouchers">
					<VoucherList vouchers={page.vouchers} />
				</Section>
			) : null}
			<Section title={t.orders} id="orders">
				<OrderList orders={page.orders} />
			</Section>
			<Section title={t.profile} id="profile">
				<ProfileFields
					profile={page.profile}
					values={answer?.values}
					faults={answer?.faults ?? {}}
					isSaved={page.isSaved && !answer}
				/>
				<Form method="post" className="mt-6 flex flex-wrap items-center gap-3">
					<Button name="deed" value="log-out-everywhere" tone="danger" size="s">
						{t.logOutEverywhere}
					</Button>
					<span className="text-sm text-soft">{t.logOutEverywhereHint}</span>
				</Form>
			</Section>
		</Page>
	)
}

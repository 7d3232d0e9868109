import { data as answer, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
	isRouteErrorResponse,
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Scheme } from '#app/domain/appearance/scheme.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { readAccountSummary } from '#app/features/accounts/read-account-summary.server.ts'
import { drawConsent } from '#app/features/sharing/draw-consent.server.tsx'
import { readFavouriteIds } from '#app/features/favourites/read-favourites.server.ts'
import { FavouritesProvider } from '#app/ui/commerce/favourites.tsx'
import { countCartLines } from '#app/features/cart/count-cart-lines.server.ts'
import { cartIdOf, rememberedIn } from '#app/platform/http.ts'
import { Alternates } from '#app/ui/layout/alternates.tsx'
import { Drawn } from '#app/ui/layout/drawn.tsx'
import { DemoBand } from '#app/ui/layout/demo-band.tsx'
import { FaultPage } from '#app/ui/layout/fault-page.tsx'
import { LateScripts } from '#app/ui/layout/late-scripts.tsx'
import { LightBand } from '#app/ui/layout/light-switch.tsx'
import { LightnessProvider } from '#app/ui/layout/lightness.tsx'
import { useNonce } from '#app/ui/layout/nonce.ts'
import { languageOfMatches } from '#app/ui/layout/page-meta.ts'
import { SentNotice } from '#app/ui/layout/sent-notice.tsx'
import { SiteFooter } from '#app/ui/layout/site-footer.tsx'
import { SiteHeader, type Visitor } from '#app/ui/layout/site-header.tsx'
import { useFault } from '#app/ui/layout/use-fault.ts'
import { useFaultFocus } from '#app/ui/layout/use-fault-focus.ts'
import { useNewPageFocus } from '#app/ui/layout/use-new-page-focus.ts'
import { useKeptPages } from '#app/ui/layout/use-kept-pages.ts'
import { useQuickLinks } from '#app/ui/layout/use-quick-links.ts'
import { LanguageProvider } from '#app/ui/text/language.tsx'
import { layoutText } from '#app/ui/text/layout-text.ts'
import styles from './styles.css?url'

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: styles },
	{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
	{ rel: 'apple-touch-icon', href: '/icons/192.png' },
	{ rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = (args) => {
	const t = layoutText[languageOfMatches(args)]
	return [{ title: `${t.siteName} · ${t.slogan}` }]
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
	const { accountId, account, reader, setCookie } = await readAccountSummary(context.world, request)
	const cartId = cartIdOf(request)
	const [basketCount, favourites] = await Promise.all([
		countCartLines(context.world, cartId),
		readFavouriteIds(context.world, { cartId, accountId }),
	])
	const visitor: Visitor = { account, basketCount }
	const page = {
		language: context.language,
		isLight: context.isLight ?? false,
		scheme: context.scheme ?? 'device',
		showsPictures: !context.isLight || new URL(request.url).searchParams.get('pictures') === 'show',
		isDemo: context.world.isDemo,
		reader,
		consentHtml: drawConsent(context.language, request.url, rememberedIn(request)),
		favourites,
		origin: context.world.origin,
		...visitor,
	}
	return answer(page, setCookie === null ? undefined : { headers: { 'Set-Cookie': setCookie } })
}

const [DAY_FRAME, NIGHT_FRAME] = ['#1f5a48', '#101815']

const STRANGER = {
	isLight: false,
	scheme: 'device',
	showsPictures: true,
	isDemo: false,
	origin: null,
	account: null,
	basketCount: 0,
	favourites: [],
} as const

/** A light page has none; in development Remix's own, which reload. */
function PageScripts() {
	const nonce = useNonce()
	return (
		<>
			<ScrollRestoration nonce={nonce} />
			{import.meta.env.DEV ? <Scripts nonce={nonce} /> : <LateScripts nonce={nonce} />}
		</>
	)
}

/** The browser's own frame around the page. */
function ThemeColours({ scheme }: { scheme: Scheme }) {
	if (scheme !== 'device') return <meta name="theme-color" content={scheme === 'day' ? DAY_FRAME : NIGHT_FRAME} />
	return (
		<>
			<meta name="theme-color" content={DAY_FRAME} media="(prefers-color-scheme: light)" />
			<meta name="theme-color" content={NIGHT_FRAME} media="(prefers-color-scheme: dark)" />
		</>
	)
}

export function Layout({ children }: { children: ReactNode }) {
	const error = useRouteError()
	const data = useRouteLoaderData<typeof loader>('root') ?? { ...STRANGER, language: languageOfFault(error) }
	const { language, origin, isLight, scheme, showsPictures } = data
	return (
		<html
			lang={language === 'zh' ? 'zh-CN' : 'en'}
			data-scheme={scheme === 'device' ? undefined : scheme}
			data-light={isLight ? '' : undefined}
		>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<ThemeColours scheme={scheme} />
				<Meta />
				<LanguageProvider language={language}>{origin ? <Alternates origin={origin} /> : null}</LanguageProvider>
				<Links />
			</head>
			<body className="flex flex-col">
				<LanguageProvider language={language}>
					<LightnessProvider isLight={isLight} showsPictures={showsPictures}>
						<FavouritesProvider ids={data.favourites}>
							{data.isDemo ? <DemoBand /> : null}
							{isLight ? <LightBand /> : null}
							<SiteHeader account={data.account} basketCount={data.basketCount} />
							<main id="page" tabIndex={-1} className="flex-1">
								{children}
							</main>
							<SiteFooter scheme={scheme} />
						</FavouritesProvider>
					</LightnessProvider>
				</LanguageProvider>
				{isLight ? null : <PageScripts />}
			</body>
		</html>
	)
}

export default function App() {
	useQuickLinks()
	useKeptPages()
	useNewPageFocus()
	useFaultFocus()
	const consentHtml = useRouteLoaderData<typeof loader>('root')?.consentHtml
	return (
		<>
			<Outlet />
			{consentHtml ? <Drawn id="consent" html={consentHtml} /> : null}
			<SentNotice />
		</>
	)
}

/** The visitor's language where nothing could be read, as a thrown response says it. */
function languageOfFault(error: unknown): Language {
	const said: unknown = isRouteErrorResponse(error) ? error.data : null
	return typeof said === 'object' && said !== null && 'language' in said && said.language === 'en' ? 'en' : 'zh'
}

export function ErrorBoundary() {
	const fault = useFault()
	useQuickLinks()
	return <FaultPage {...fault} />
}

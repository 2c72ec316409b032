/**
 * The commonest French words with English equivalents, so that texts align well where no dictionary is at hand:
 * pronouns, particles, numbers, kin, time, and the verbs of telling. Left of the colon French, right English.
 */
const TABLE = `
je:i me my; moi:me i; mon:my; ma:my; mes:my; tu:you; te:you; toi:you; ton:your; tes:your; il:he it; elle:she it her
lui:him her he; son:his her its; sa:his her its; ses:his her its; nous:we us; notre:our; nos:our; vous:you; votre:your
vos:your; ils:they; elles:they; leur:their them; leurs:their; eux:them; on:one they we; se:himself herself itself
moi-même:myself; soi:oneself; le:the; la:the; les:the them; un:a an one; une:a an one; des:some; du:of the; de:of from
au:at to the; aux:to the; ce:this that it; cet:this that; cette:this that; ces:these those; cela:that it this
ça:that it; ceci:this; celui:one that; celle:one that; ceux:those; qui:who which that; que:that what which whom
quoi:what; dont:whose which; où:where; quand:when; comment:how; pourquoi:why; combien:how many much
quel:what which; quelle:what which; et:and; ou:or; mais:but; donc:therefore so; car:for because; ni:nor neither
si:if so; ne:not; pas:not no; non:no not; oui:yes; plus:more no; moins:less; jamais:never ever; rien:nothing anything
personne:nobody anyone person; aucun:no any none; aucune:no any none; tout:all everything; toute:all whole
tous:all every; toutes:all every; chaque:each every; quelque:some; quelques:some few; plusieurs:several
autre:other another; autres:other; même:same even; tel:such; dans:in into; en:in; sur:on upon; sous:under; avec:with
sans:without; pour:for to; par:by; chez:at home; vers:towards; entre:between; contre:against; depuis:since for
pendant:during for; avant:before; après:after; devant:before front; derrière:behind; jusque:until to; parmi:among
très:very; trop:too; assez:enough; bien:well; mal:badly ill; aussi:also too as; encore:still again yet; déjà:already
toujours:always still; souvent:often; alors:then; puis:then; ensuite:then next; enfin:last finally; ainsi:thus so
ici:here; là:there; maintenant:now; aujourd'hui:today; hier:yesterday; demain:tomorrow; bientôt:soon; peut-être:perhaps
presque:almost; seulement:only; cependant:however; pourtant:yet; parce:because; lorsque:when; comme:as like
est:is; sont:are; suis:am; es:are; sommes:are; êtes:are; était:was; étaient:were; étais:was; fut:was; furent:were
être:be; été:been summer; sera:will be; serait:would be; a:has had; ai:have; as:have; avons:have; avez:have; ont:have
avait:had; avaient:had; avais:had; eut:had; avoir:have; fait:made done makes does; faire:do make; faisait:did made
fit:did made; dit:said says; dire:say tell; disait:said; répondit:answered replied; demanda:asked; cria:cried
s'écria:cried exclaimed; reprit:resumed continued; peut:can may; pouvait:could; pouvoir:power able; veut:wants
voulait:wanted; voulut:wanted; vouloir:want; doit:must; devait:had must; faut:must; fallait:had; sait:knows
savait:knew; savoir:know; vois:see; voit:sees; voyait:saw; vit:saw lives; vu:seen; voir:see; va:goes; vais:going
allait:went going; alla:went; aller:go; allez:go; vient:comes; venait:came; vint:came; venir:come; prit:took; pris:taken
prendre:take; met:puts; mit:put; mettre:put; donne:gives; donna:gave; donner:give; trouve:find; trouva:found
croire:believe; croit:believes; crut:thought believed; entendre:hear; entendit:heard; regarda:looked
regarder:look; parler:speak; parla:spoke; parlait:spoke; tenait:held; laissa:left let; resta:remained stayed
sortit:left went; partit:left; entra:entered; mourir:die; mort:death dead; vie:life; vivre:live; aimer:love; aime:love
homme:man; hommes:men; femme:woman wife; femmes:women; enfant:child; enfants:children; père:father; mère:mother
fils:son; fille:daughter girl; frère:brother; sœur:sister; mari:husband; ami:friend; amis:friends; roi:king; reine:queen
monsieur:sir mr; madame:mrs madam; mademoiselle:miss; dieu:god; gens:people; monde:world; ville:town city
maison:house home; chambre:room; porte:door; fenêtre:window; rue:street; mer:sea; terre:earth land; ciel:sky heaven
soleil:sun; eau:water; feu:fire; arbre:tree; chien:dog; chat:cat; cheval:horse; tête:head; main:hand; mains:hands
yeux:eyes; œil:eye; cœur:heart; corps:body; bras:arm arms; pied:foot; pieds:feet; voix:voice; mot:word; mots:words
jour:day; jours:days; nuit:night; matin:morning; soir:evening; heure:hour clock; heures:hours clock; minute:minute
temps:time; an:year; ans:years; année:year; années:years; mois:month; semaine:week; fois:time times; siècle:century
moment:moment; instant:moment; chose:thing; choses:things; livre:book; lettre:letter; histoire:story history
guerre:war; pays:country; argent:money; nom:name; peur:fear afraid; force:strength; esprit:mind spirit; âme:soul
grand:great big large; grande:great big large; grands:great; petit:little small; petite:little small; bon:good
bonne:good; beau:beautiful fine; belle:beautiful; vieux:old; vieille:old; jeune:young; nouveau:new; nouvelle:new news
dernier:last; dernière:last; seul:alone only; seule:alone only; long:long; noir:black; noire:black; blanc:white
blanche:white; rouge:red; vert:green; bleu:blue; pauvre:poor; vrai:true; haut:high; bas:low; loin:far; près:near
deux:two 2; trois:three 3; quatre:four 4; cinq:five 5; six:six 6; sept:seven 7; huit:eight 8; neuf:nine 9 new
dix:ten 10; onze:eleven 11; douze:twelve 12; treize:thirteen 13; quatorze:fourteen 14; quinze:fifteen 15
seize:sixteen 16; vingt:twenty 20; trente:thirty 30; quarante:forty 40; cinquante:fifty 50; soixante:sixty 60
cent:hundred 100; cents:hundred; mille:thousand; million:million; millions:million; milliard:billion
milliards:billion; premier:first 1 i; première:first; deuxième:second; second:second; troisième:third
quatrième:fourth; moitié:half; demi:half; chapitre:chapter; partie:part
janvier:january; février:february; mars:march; avril:april; mai:may; juin:june; juillet:july; août:august
septembre:september; octobre:october; novembre:november; décembre:december; lundi:monday; mardi:tuesday
mercredi:wednesday; jeudi:thursday; vendredi:friday; samedi:saturday; dimanche:sunday
français:french; française:french; anglais:english; anglaise:english; allemand:german; états-unis:united states
i:1 i; ii:2 ii; iii:3 iii; iv:4 iv; v:5 v; vi:6 vi; vii:7 vii; viii:8 viii; ix:9 ix; x:10 x; xi:11 xi
xii:12 xii; xiii:13 xiii; xiv:14 xiv; xv:15 xv; xvi:16 xvi; xvii:17 xvii; xviii:18 xviii; xix:19 xix; xx:20 xx
xxi:21 xxi; xxii:22 xxii; xxiii:23 xxiii; xxiv:24 xxiv; xxv:25 xxv
`;

export const EQUIVALENTS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/;|\n/)
    .map((row) => {
      const [french = '', english = ''] = row.split(':');
      return [french.trim(), english.trim().split(/\s+/)];
    }),
);

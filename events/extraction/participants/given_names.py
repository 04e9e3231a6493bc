"""Given names that nearly always belong to a woman, or to a man.

Common ones of many languages, without accents and in small letters, as `fold` writes
words; what either may be called (Andrea, Jean, Kim, Nikola, Sasha, Simone) is in neither.
"""

from __future__ import annotations

_WOMEN = frozenset(
    """
    ada adriana agnes aicha aisha alice alicia alina amalia amelia amina amy ana anastasia
    angela angelina anita ann anna annalena anne annegret annette antonia asma astrid atifete
    aurelia ayelet ayesha barbara beata beatrice beatriz benazir bettina birgit birgitta
    brigitte carla carmen carolina caroline catarina catherine cecilia charlotte christiana
    christina christine chrystia clara claudia condoleezza corazon cornelia cristina dalia
    deborah delcy diana dilma dolores doris dorothea edith ekaterina elena eleonora elisa
    elisabeth elizabeth ellen elsa emily emma erna esther eva eveline ewa fatima fatou
    fatoumata federica felicia fiona florence francoise frida gabriela galina giorgia giulia
    gloria golda graca grace gro gunilla halima hanan hanna hannah hasina heather hedwig heidi
    helen helena helene helga helle henrietta hilary hilda hillary hina ilse imelda indira ines
    inga ingrid irena irene irina iris isabel isabella isabelle ivana iveta jacinda jacqueline
    jadranka jane janet janine jelena jennifer jenny jessica joanna johanna josefina josephine
    joyce judith julia juliana julie julieta justine kaja kamala karen karin karina karolina
    katarina kate katherine kathleen kathrin katrin kersti khadija khaleda kolinda kristalina
    kristin kristina laila larisa larysa laura layla leila lena leni leticia lilian liliana
    linda lindiwe lisa liudmila liz lorena louise lucia lucy luisa lydia lyudmila magda
    magdalena maia maite makiko manuela margaret margareta margarita margot maria mariam
    mariana marianne marie marielle marina marise marit marta martha mary maryam matilda maud
    megawati melania melanie mette michaela micheline michelle milena mireya miriam mirjana
    mona monica monika nadia naledi nancy natalia natalie natalya natasha navanethem ngozi nina
    nirmala nkosazana nora oksana olga olivia palagia pamela patricia paula pauline penny petra
    philippa pilar rachel rania raquel rebeca rebecca regina renata retno rita roberta rosa
    rosalia rosemary roza ruth sabine salome samantha samia sanae sandra sanna sara sarah
    saskia segolene selma sheila shirin sigrid silvia simonetta siri sofia sofie sonia sophia
    sophie soraya stella stephanie sujata susan susana susanna susanne sushma suzanne svetlana
    sylvia sylvie tamara tanja tarja tatiana tatyana tawakkol teresa theresa tina trinidad
    tzipi ulla ulrike ursula vaira valentina valerie vanessa vera veronica veronika vesna
    victoria viktoria violeta virginia vivian vjosa wendy xiomara yingluck yoriko yulia yuliya
    yuriko yvette yvonne zainab zeinab zoe zuzana
    """.split()
)
_MEN = frozenset(
    """
    abbas abdallah abdel abdelaziz abdelkader abdoulaye abdul abdullah abiy adam adel adolfo
    agostinho ahmad ahmed alain alan alassane albert alberto albin alejandro aleksandar
    aleksander aleksandr alessandro alexander alexandre alexandros alfred alfredo ali almazbek
    alvaro amadou anders andre andreas andrei andres andrew andrii andriy andrzej anibal
    antanas anthony antonio antonis antony antti anwar ariel armando armin arnold arthur arturo
    ashraf asif augusto avigdor barack barham bashar ben benedict benigno benito benjamin
    bernard bernardo bernd bertie bertil bill bjorn blaise bob boris borut boutros boyko brian
    bruno bulent carl carlos celso cesar charles chris christian christopher chuck clemens
    colin cyril daniel danilo dario david denis diego dieter dimitris dmitri dmitriy dmitry
    dmytro dominic donald douglas eamon edgar edgars edmund eduardo edward edwin ehud emil
    emilio emmanuel emmerson emomali enda enrico enrique eric erik erkki ernest ernesto espen
    eugene evgeny evo fabio faisal farid faustin felipe felix ferdinand fernando fidel filip
    filipe florian francis francisco franjo frank franz fred fredrik friedrich fumio gabriel
    gareth gary geir geoffrey georg george georges georgi georgios gerald gerard gerhard
    gilbert giorgi giovanni giulio giuseppe gonzalo goodluck goran gordon graham gregory guido
    guillermo gunnar gunther gustav gustavo hage haider haile hakan hamid hans harold harry
    hasan hashim hassan heiko heinz helmut henri henrik henry herbert herman heydar horst hosni
    hubert hugo husain hussein ian ibrahim idriss igor ilir imran ion isaias ismail ivan ivo
    jack jacob jacques jair jakaya james jaroslaw javier jawaharlal jens jeremy jerry jim jimmy
    joachim joao joaquin joe joerg johan johannes john joko jonas jonathan jorge jose josef
    josep joseph joshua josip juan julian julio junichiro justin kamal karim karl kassym-jomart
    keir keith kenneth kevin khaled khalid klaus kofi konstantin kostas kurt kyriakos lars
    laszlo laurent lawrence lech lennart leo leon leonard leonardo leonid leopold lester levon
    lloyd lorenzo louis luc luca lucas ludwig luigi luis luiz lukas macky magnus mahamat
    mahathir mahinda mahmoud mahmud malcolm manmohan manuel marc marcel marco marcos marcus
    mariano mario mark markus martin massimo mateo mateusz matteo matthew matthias matti
    maurice mauricio mauro max maxim mehmet meles mevlut michael micheal michel miguel mihai
    mike mikhail mikheil milan milos miroslav mohamed mohammad mohammed moises morgan moses
    moshe muammar muhammad muhammadu murat mustafa mwai najib naoto narendra nasser nathan
    nawaz nayib nelson nestor nicanor nicholas nicolas nikol nikolai nikolay nikos nobuo
    norbert nouri nuno nuri nursultan olaf oleg oleksandr oleksiy olivier ollanta olusegun omar
    oscar osman otto pablo paolo pascal patrick paul paulo pavel pavlo pedro per pervez pete
    peter petr petro petros philip philippe phillip pierre pieter prabowo pranab radek radoslaw
    rafael rafic rajiv ralph ramon ramush ramzi ranil raul recep reinhard renato rene rex
    ricardo richard rishi robert roberto rodolfo rodrigo roger roland rolf roman romano ronald
    ronnie rosen rudolf rui russell saad saddam saeb saeed salah saleh sali salman salva samuel
    saud sauli scott sean sebastian sergei sergey sergio serzh shavkat shimon shinzo silvio
    simon slobodan stanislav stefan stefano steingrimur stephen steve steven stuart
    subrahmanyam suleyman susilo sven taro tassos teodoro terence thabo thaksin theodore
    theodoros thierry thomas thorbjorn tim timothy tobias tom tomas tomasz tomislav tommaso
    tony toomas torsten toshimitsu traian trygve tzachi uhuru ulf umaru vaclav valdis vasil
    vasily vicente victor viktor vincent vincenzo vitali vitaly vladimir vojislav volker
    volodymyr walid walter werner wilfred wilhelm willem william willy winston wolfgang xavier
    yahya yair yasser yasuo yevgeny yitzhak yoshihide yoshimasa youssef yousuf yoweri yuri
    yusuf yves zalmay zeljko zine zoran
    """.split()
)


def gender_of(name: str) -> str:
    """ "f" or "m" of a given name, folded; "" if it may be either, or is not known."""
    return "f" if name in _WOMEN else "m" if name in _MEN else ""
